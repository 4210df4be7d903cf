/** A screen with a keyboard. */
export interface TerminalDevice {
  /** `TERM` for it: `linux` or `vt220`. */
  readonly term: string;
  readonly locale: string;
  /** The size its driver knows; 0 by 0 on a serial line. */
  size(): { readonly columns: number; readonly rows: number };
  /** Bytes that were written and have not left yet. */
  waiting(): number;
  write(text: string): void;
  close(): void;
}
