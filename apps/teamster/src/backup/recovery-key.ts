import { join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { recipientOf } from './archive/age-keys.ts';
import { BackupError } from './backup-error.ts';
import { readIfThere, writeSecretFile } from './secret-file.ts';

/** The file of the recovery key in the data folder. */
export const recoveryKeyFile = 'recovery-key';

/** The key that opens the cluster's own backups, and its public half. */
export interface RecoveryKey {
  /** Secret: `AGE-SECRET-KEY-1…` */
  readonly identity: string;
  /** `age1…` */
  readonly recipient: string;
}

/** Reads the cluster's recovery key, or makes it at the first start (0600). */
export async function ensureRecoveryKey(dataDir: string): Promise<RecoveryKey> {
  const file = join(dataDir, recoveryKeyFile);
  const known = await readRecoveryKey(file);
  if (known !== undefined) return known;
  // Not a post-quantum key: the age of Debian 12 and 13 does not read those.
  const identity = await generateX25519Identity();
  await writeSecretFile(file, `${identity}\n`);
  return { identity, recipient: await recipientOf(identity) };
}

/** Reads a recovery key; undefined without a file, BackupError when the file holds none. */
export async function readRecoveryKey(file: string): Promise<RecoveryKey | undefined> {
  const identity = (await readIfThere(file))?.trim();
  if (identity === undefined) return undefined;
  try {
    return { identity, recipient: await recipientOf(identity) };
  } catch {
    throw new BackupError('wrong-key', `Expected a recovery key, AGE-SECRET-KEY-1…, in ${file}`);
  }
}
