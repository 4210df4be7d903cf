import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Authority } from '../authority/authority.ts';
import { Config } from '../config.ts';
import { SettingsStore } from '../settings/settings-store.ts';
import { Clock } from '../surroundings/clock.ts';
import type { ArchivedFile, BackupManifest } from './archive/manifest.ts';
import type { ReadyBackup } from './archive/pack-archive.ts';
import { BackupParts } from './parts/backup-parts.ts';
import { sqliteFile } from './parts/database-part.ts';
import { digestTables } from './parts/digest-tables.ts';

/** Lays everything ready that goes into an archive. */
@Injectable()
export class BackupMaker implements OnModuleInit {
  readonly #work: string;

  // eslint-disable-next-line max-params -- Nest injects one argument for each collaborator
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly authority: Authority,
    private readonly settings: SettingsStore,
    private readonly parts: BackupParts,
  ) {
    this.#work = join(config.dataDir, 'backup-work');
  }

  /** Throws away what a Teamster that was killed had laid ready. */
  async onModuleInit(): Promise<void> {
    await rm(this.#work, { recursive: true, force: true });
  }

  /** Gives the work a backup of this moment; its files are gone when the work has ended. */
  async with<Result>(work: (ready: ReadyBackup) => Promise<Result>): Promise<Result> {
    const folder = join(this.#work, randomBytes(8).toString('hex'));
    try {
      for (const part of this.parts.all) {
        await mkdir(join(folder, part.name), { recursive: true, mode: 0o700 });
        await part.collect(join(folder, part.name));
      }
      return await work({ folder, manifest: await this.#manifestOf(folder) });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #manifestOf(folder: string): Promise<BackupManifest> {
    const isSqlite = this.config.databaseUrl === null;
    return {
      schema: 1,
      version: __OPEROS_VERSION__,
      createdAt: new Date(this.clock.now()).toISOString(),
      clusterName: this.settings.current().settings.cluster.name,
      caFingerprint: this.authority.fingerprint,
      database: isSqlite ? 'SQLite' : 'PostgreSQL',
      tables: isSqlite ? await digestTables(join(folder, 'database', sqliteFile)) : {},
      files: await filesBelow(folder),
    };
  }
}

async function filesBelow(folder: string): Promise<ArchivedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return Promise.all(paths.map((path) => describe(path, path.slice(folder.length + 1))));
}

async function describe(path: string, name: string): Promise<ArchivedFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const { size: bytes } = await stat(path);
  return { name, bytes, sha256: hash.digest('hex') };
}
