/** Where an installation is; the last event of a step has share 1. */
export interface Progress {
  /** The step's id. */
  readonly step: string;
  /** The step's title. */
  readonly title: string;
  /** Of the step, from 0. */
  readonly index: number;
  /** How many steps there are. */
  readonly of: number;
  /** Of the whole installation, by expected time: 0 to 1, never falling. */
  readonly share: number;
  /** Since the installation began. */
  readonly elapsedMs: number;
  /** How long the whole is expected to take. */
  readonly expectedMs: number;
  /** A new line of the log. */
  readonly line?: string;
}

/** How an installation ended. Whatever was mounted is unmounted again. */
export type InstallOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped'; readonly step: string }
  | { readonly kind: 'failed'; readonly step: string; readonly reason: string };
