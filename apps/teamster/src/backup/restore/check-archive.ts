import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { parseOmapiSecret } from '@operos/dhcp-config';
import { type ClusterAuthority, loadClusterAuthority } from '@operos/pki/node';
import type { Keys } from '../archive/age-keys.ts';
import type { BackupManifest } from '../archive/manifest.ts';
import { unpackArchive } from '../archive/unpack-archive.ts';
import { BackupError } from '../backup-error.ts';
import { sqliteFile } from '../parts/database-part.ts';
import { authorityFile, omapiKeyFile } from '../parts/keys-part.ts';
import { readRecoveryKey, recoveryKeyFile } from '../recovery-key.ts';
import { checkDatabase } from './check-database.ts';

/** An archive and what may open it. */
export interface SealedArchive {
  readonly archive: Readable;
  readonly keys: Keys;
}

/**
 * Restores an archive into a folder of its own and proves all of it: this is what a restore does before it changes
 * anything, and what the nightly drill does. Throws BackupError.
 */
export async function checkArchive(
  { archive, keys }: SealedArchive,
  folder: string,
): Promise<BackupManifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const manifest = await unpackArchive(archive, keys, folder);
  const { certificatePem, fingerprint } = await authorityOf(folder);
  if (fingerprint !== manifest.caFingerprint)
    throw new BackupError('archive-damaged', 'The archive’s authority is not that of its manifest');
  await demandKeys(join(folder, 'keys'));
  if (manifest.database === 'SQLite')
    await checkDatabase(join(folder, 'database', sqliteFile), {
      tables: manifest.tables,
      authorityPem: certificatePem,
    });
  return manifest;
}

async function authorityOf(folder: string): Promise<ClusterAuthority> {
  const file = join(folder, 'keys', authorityFile);
  const authority = await loadClusterAuthority(file).catch((cause: unknown) => {
    throw new BackupError('archive-damaged', 'The archive’s authority is damaged', { cause });
  });
  if (authority === undefined)
    throw new BackupError('archive-damaged', 'The archive has no authority');
  return authority;
}

async function demandKeys(folder: string): Promise<void> {
  const omapi = await readFile(join(folder, omapiKeyFile), 'utf8').catch(() => '');
  const recovery = await readRecoveryKey(join(folder, recoveryKeyFile)).catch(() => undefined);
  if (parseOmapiSecret(omapi.trim()) === undefined || recovery === undefined)
    throw new BackupError('archive-damaged', 'The archive’s keys are missing or damaged');
}
