/** Why a backup was not made, or why an archive is not restored. */
export type BackupErrorCode =
  | 'not-an-archive'
  | 'wrong-key'
  | 'archive-damaged'
  | 'archive-newer'
  | 'other-cluster'
  | 'archive-too-large'
  | 'passphrase-too-short'
  | 'database-unsupported'
  | 'busy';

const remedies: Readonly<Record<BackupErrorCode, string>> = {
  'not-an-archive': 'Name a file that `operosctl backup` or the nightly backup wrote.',
  'wrong-key':
    'Give the passphrase it was made with, or the recovery key of the cluster it was made on.',
  'archive-damaged': 'Take another archive; this one was changed or cut short since it was made.',
  'archive-newer': 'Install the version of Operos that made it, or a newer one, and try again.',
  'other-cluster':
    'Install the controller anew and restore before any server is let in, or take a backup of this cluster.',
  'archive-too-large': 'Take another archive; a controller’s backup is never as large as that.',
  'passphrase-too-short': 'Take four or more unrelated words.',
  'database-unsupported': 'docs/how-to/backup.md says what to do with a PostgreSQL database.',
  busy: 'Wait until the other one has ended and try again.',
};

/** A backup or a restore that did not happen; nothing was changed. The message never has a secret in it. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupErrorCode;
  /** What to do about it. */
  readonly remedy: string;

  constructor(code: BackupErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.remedy = remedies[code];
  }
}
