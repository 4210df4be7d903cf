/** One token of dhcpd.conf(5) or dhcpd.leases(5). */
export interface ConfToken {
  /** A string constant is given without its quotes, one character for each byte of an escape. */
  readonly kind: 'word' | 'string' | 'mark' | 'broken';
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}
