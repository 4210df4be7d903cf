import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Authority } from '../../authority/authority.ts';
import { Config } from '../../config.ts';
import { openDatabase } from '../../database/open-database.ts';
import { NodeRow } from '../../fleet/node-row.ts';
import { Clock } from '../../surroundings/clock.ts';
import type { BackupManifest } from '../archive/manifest.ts';
import { BackupError } from '../backup-error.ts';
import { sqliteFile } from '../parts/database-part.ts';
import { keyFiles } from '../parts/keys-part.ts';
import { syncFolder, writeSecretFile } from '../secret-file.ts';
import { checkArchive, type SealedArchive } from './check-archive.ts';
import { type RestorePlace, restoredFile, restorePlace } from './restore-place.ts';
import type { RestoredNote } from './restored-note.ts';

/** Who asks for a restore. */
export type Restorer = Pick<RestoredNote, 'actor' | 'sourceAddress'>;

/** Brings back what an archive holds. */
@Injectable()
export class Restores {
  readonly #place: RestorePlace;
  #isBusy = false;
  #isDecided = false;

  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly authority: Authority,
    private readonly database: DataSource,
  ) {
    this.#place = restorePlace(config.dataDir);
  }

  /** Proves an archive and changes nothing. */
  check(sealed: SealedArchive): Promise<BackupManifest> {
    return this.#inScratch(async (scratch) => {
      const manifest = await checkArchive(sealed, join(scratch, 'archive'));
      await this.#demandFit(manifest);
      return manifest;
    });
  }

  /** Proves an archive and decides that the next start begins with it. Throws BackupError; then nothing was changed. */
  restore(sealed: SealedArchive, by: Restorer): Promise<BackupManifest> {
    return this.#inScratch(async (scratch) => {
      const manifest = await checkArchive(sealed, join(scratch, 'archive'));
      await this.#demandFit(manifest);
      const staged = join(scratch, 'staged');
      await stage(join(scratch, 'archive'), staged);
      await writeSecretFile(join(staged, restoredFile), this.#noteOf(manifest, by));
      await syncFolder(staged);
      await rename(staged, this.#place.decided);
      this.#isDecided = true;
      await syncFolder(this.#place.folder);
      return manifest;
    });
  }

  async #demandFit({ database, caFingerprint }: BackupManifest): Promise<void> {
    if (database !== 'SQLite' || this.config.databaseUrl !== null)
      throw new BackupError(
        'database-unsupported',
        'Teamster restores SQLite only; a PostgreSQL database is restored with pg_restore',
      );
    if (caFingerprint === this.authority.fingerprint) return;
    const servers = await this.database.getRepository(NodeRow).countBy({ decision: 'approved' });
    if (servers > 0)
      throw new BackupError(
        'other-cluster',
        `The archive is of the cluster ${caFingerprint}; this controller is ${this.authority.fingerprint} and has let in ${servers} servers, which would be lost`,
      );
  }

  #noteOf({ createdAt, clusterName, caFingerprint }: BackupManifest, by: Restorer): string {
    const at = new Date(this.clock.now()).toISOString();
    const note: RestoredNote = { ...by, at, createdAt, clusterName, caFingerprint };
    return `${JSON.stringify(note, null, 2)}\n`;
  }

  async #inScratch<Result>(work: (scratch: string) => Promise<Result>): Promise<Result> {
    if (this.#isBusy || this.#isDecided)
      throw new BackupError('busy', 'Another archive is being restored or checked');
    this.#isBusy = true;
    const scratch = join(this.#place.folder, randomBytes(8).toString('hex'));
    try {
      await mkdir(scratch, { recursive: true, mode: 0o700 });
      return await work(scratch);
    } finally {
      this.#isBusy = false;
      await rm(scratch, { recursive: true, force: true });
      await rmdir(this.#place.folder).catch(() => undefined); // a decided restore is still in it
    }
  }
}

/** Lays the files ready under the names that they have in the data folder, the database as this version wants it. */
async function stage(archive: string, staged: string): Promise<void> {
  await mkdir(staged, { mode: 0o700 });
  for (const name of keyFiles) await copyDurably(join(archive, 'keys', name), join(staged, name));
  const file = join(staged, sqliteFile);
  await copyDurably(join(archive, 'database', sqliteFile), file);
  const database = await openDatabase({ dataDir: staged, databaseUrl: null }); // brings the schema up to date
  // Whoever was signed in when the backup was made is not any more.
  await database.query('DELETE FROM "session"');
  await database.destroy();
  // What the log of the database still holds goes into its one file.
  const settled = new DatabaseSync(file);
  settled.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE');
  settled.close();
}

async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const file = await open(to, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
}
