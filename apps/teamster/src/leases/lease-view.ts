/** One lease as dhcpd wrote it down. */
export interface LeaseRow {
  readonly address: string;
  readonly mac: string;
  readonly hostname: string | null;
  readonly state: string;
  readonly starts: number | null;
  readonly ends: number | null;
}

/** Who holds which address now. */
export abstract class LeaseView {
  /** By address. */
  abstract all(): readonly LeaseRow[];
}
