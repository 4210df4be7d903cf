import type { BootTrouble } from './boot-trouble.ts';

/** One start of a server, from its first packet on; times are milliseconds since the epoch. */
export interface Boot {
  /** 1 for the first that was seen. */
  readonly number: number;
  readonly startedAt: number;
  /** How many boots in a row before this one never got as far as an agent. */
  readonly restarts: number;
  /**
   * When an address was last asked for after the loader came: by the initial file system, or by the firmware of the
   * next boot. The next loader tells which.
   */
  readonly askedAgainAt?: number | undefined;
  /** When it was given. */
  readonly leasedAgainAt?: number | undefined;
  /** What it last complained of. */
  readonly trouble?: BootTrouble | undefined;
}
