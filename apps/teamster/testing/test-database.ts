import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../src/database/open-database.ts';
import { canRunPostgres, TemporaryPostgres } from './temporary-postgres.ts';

/** A migrated, empty database and the way to be rid of it. */
export interface TestDatabase {
  readonly database: DataSource;
  readonly databaseUrl: string | undefined;
  close(): Promise<void>;
}

/** The databases that the same tests run on. */
export const databaseKinds = [
  { kind: 'SQLite', available: true, open: openSqlite },
  {
    kind: canRunPostgres ? 'PostgreSQL' : 'PostgreSQL (skipped: needs root and the package)',
    available: canRunPostgres,
    open: openPostgres,
  },
] as const;

async function openSqlite(): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'operos-database-'));
  const database = await openDatabase({ dataDir, databaseUrl: null });
  return {
    database,
    databaseUrl: undefined,
    async close() {
      await database.destroy();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function openPostgres(): Promise<TestDatabase> {
  const server = await TemporaryPostgres.start();
  const databaseUrl = server.createDatabase('teamster');
  const database = await openDatabase({ dataDir: tmpdir(), databaseUrl });
  return {
    database,
    databaseUrl,
    async close() {
      await database.destroy();
      await server.stop();
    },
  };
}
