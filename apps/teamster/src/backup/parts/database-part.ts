import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { BackupPart } from './backup-part.ts';
import { copySqlite } from './copy-sqlite.ts';
import { dumpPostgres } from './dump-postgres.ts';

/** The name of SQLite's file, in the data folder and in the archive. */
export const sqliteFile = 'teamster.sqlite';

/** Everything that Teamster knows. */
export class DatabasePart extends BackupPart {
  override readonly name = 'database';

  constructor(private readonly config: Pick<Config, 'dataDir' | 'databaseUrl'>) {
    super();
  }

  override async collect(folder: string): Promise<void> {
    const { dataDir, databaseUrl } = this.config;
    if (databaseUrl === null) await copySqlite(join(dataDir, sqliteFile), join(folder, sqliteFile));
    else await dumpPostgres(databaseUrl, join(folder, 'teamster.dump'));
  }
}
