import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../src/database/open-database.ts';

/** A migrated, empty database and the way to be rid of it. */
export interface TestDatabase {
  readonly database: DataSource;
  close(): Promise<void>;
}

/** Opens the database that an environment names; SQLite in a folder of its own when it names none. */
export async function openTestDatabase(
  environment: Readonly<Record<string, string>>,
): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'operos-database-'));
  const databaseUrl = environment.DATABASE_URL ?? null;
  const database = await openDatabase({ dataDir, databaseUrl });
  return {
    database,
    async close() {
      await database.destroy();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
