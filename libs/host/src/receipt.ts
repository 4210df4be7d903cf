/** What applying a plan did, step by step; plain JSON. */
export interface Receipt {
  readonly planDigest: string;
  /** Whether it only says what would be done. */
  readonly dryRun: boolean;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Reverted: a service did not work with the new files, so the old are back. Failed: no file was replaced. */
  readonly outcome: 'unchanged' | 'applied' | 'reverted' | 'failed';
  /** Whether an earlier run that was cut short had to be undone first. */
  readonly recovered: boolean;
  readonly steps: readonly StepReceipt[];
  /** Only those that were told. */
  readonly services: readonly ServiceReceipt[];
}

/** What became of one path. */
export interface StepReceipt {
  /** The path. */
  readonly name: string;
  readonly outcome: 'unchanged' | 'changed' | 'reverted' | 'failed';
  /** SHA-256 of the bytes, null for anything but a file. */
  readonly before: string | null;
  readonly after: string | null;
  readonly detail?: string;
}

/** What became of one service. */
export interface ServiceReceipt {
  readonly id: string;
  /** Reverted: it works again with the old files. Failed: it does not work. */
  readonly outcome: 'changed' | 'reverted' | 'failed';
  readonly detail?: string;
}
