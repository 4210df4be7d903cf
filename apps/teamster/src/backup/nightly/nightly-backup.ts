import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config.ts';
import { EventLog } from '../../events/event-log.ts';
import { Clock } from '../../surroundings/clock.ts';
import { Log } from '../../surroundings/log.ts';
import { packArchive } from '../archive/pack-archive.ts';
import type { BackupManifest } from '../archive/manifest.ts';
import { BackupError } from '../backup-error.ts';
import { BackupMaker } from '../backup-maker.ts';
import { noteProvenBackup } from '../backup-metrics.ts';
import { ensureRecoveryKey, type RecoveryKey } from '../recovery-key.ts';
import { checkArchive } from '../restore/check-archive.ts';
import { syncFolder } from '../secret-file.ts';
import { nightlyName, surplusArchives } from './kept-archives.ts';

const KEPT = 14; // two weeks of nights

/** What came of a night. */
export interface NightlyOutcome {
  /** Absolute path. */
  readonly file: string;
  readonly bytes: number;
  /** Rows that came out of the archive as they went in. */
  readonly rows: number;
  /** Older archives that were deleted, by name. */
  readonly deleted: readonly string[];
}

/** Writes the archive of the night, restores it into a scratch folder, compares, and only then lets old ones go. */
@Injectable()
export class NightlyBackup {
  #isBusy = false;

  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly config: Config,
    private readonly maker: BackupMaker,
    private readonly events: EventLog,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Tells the cluster's log of what came of it; rejects when there is no new archive or it is not proven. */
  async run(): Promise<NightlyOutcome> {
    if (this.#isBusy) throw new BackupError('busy', 'Another backup is being made');
    this.#isBusy = true;
    try {
      const outcome = await this.#write();
      await this.#tellProven(outcome);
      return outcome;
    } catch (cause) {
      await this.#tellFailed(cause as Error);
      throw cause;
    } finally {
      this.#isBusy = false;
    }
  }

  async #write(): Promise<NightlyOutcome> {
    const { backupDir: folder, dataDir } = this.config;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = nightlyName(this.clock.now());
    const [file, unproven] = [join(folder, name), join(folder, `${name}.unproven`)];
    const key = await ensureRecoveryKey(dataDir);
    const bytes = await this.#pack(key, unproven);
    const manifest = await this.#drill(key, unproven);
    await rename(unproven, file);
    await syncFolder(folder);
    const deleted = surplusArchives(await readdir(folder), KEPT);
    for (const old of deleted) await rm(join(folder, old));
    return { file, bytes, rows: rowsOf(manifest), deleted };
  }

  #pack({ recipient }: RecoveryKey, to: string): Promise<number> {
    return this.maker.with(async (ready) => {
      const file = createWriteStream(to, { mode: 0o600, flush: true });
      await pipeline(await packArchive(ready, { recipient }), file);
      return file.bytesWritten;
    });
  }

  /** With nothing but the file and the key, as on the day it is needed. */
  async #drill({ identity }: RecoveryKey, file: string): Promise<BackupManifest> {
    const scratch = join(this.config.dataDir, 'backup-work', 'drill');
    await rm(scratch, { recursive: true, force: true });
    try {
      const keys = { identities: [identity] };
      return await checkArchive({ archive: createReadStream(file), keys }, scratch);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  async #tellProven({ file, bytes, rows }: NightlyOutcome): Promise<void> {
    const at = this.clock.now();
    noteProvenBackup(at);
    this.log.info({ file, bytes, rows }, 'a backup was made and proven');
    await this.events.append({
      at,
      severity: 'INFO',
      kind: 'backup-proven',
      message: `The backup ${file} was restored into a scratch folder: all ${rows} rows came back`,
    });
  }

  async #tellFailed(cause: Error): Promise<void> {
    this.log.error({ err: cause }, 'the nightly backup failed');
    const told = { severity: 'ERROR', kind: 'backup-failed' } as const;
    const message = `There is no new proven backup: ${cause.message}`;
    // A full disk takes neither a backup nor an event; the caller still hears of it.
    await this.events.append({ ...told, message }).catch(() => undefined);
  }
}

function rowsOf({ tables }: BackupManifest): number {
  return Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
}
