import { chmod, mkdir } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import type { Config } from '../config.ts';
import { dataSourceOptions } from './data-source-options.ts';
import { SerialQueryRunner } from './serial-query-runner.ts';
import { WriteGate } from './write-gate.ts';

/** Opens the database, makes what it writes survive a power cut, and brings its schema up to date. */
export async function openDatabase(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
): Promise<DataSource> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const database = new DataSource(dataSourceOptions(config));
  const { driver } = database;
  if (driver instanceof BetterSqlite3Driver) prepareSqlite(driver);
  await database.initialize();
  if (driver instanceof BetterSqlite3Driver) await makeDurable(database, driver.options.database);
  await database.runMigrations({ transaction: 'each' });
  return database;
}

function prepareSqlite(driver: BetterSqlite3Driver): void {
  const gate = new WriteGate();
  driver.createQueryRunner = () => new SerialQueryRunner(driver, gate);
  // One word for bytes in the entities of both databases; SQLite takes any column type.
  driver.supportedDataTypes.push('bytea');
}

async function makeDurable(database: DataSource, file: string): Promise<void> {
  await chmod(file, 0o600);
  // NORMAL would leave acknowledged commits in the page cache until the next checkpoint.
  await database.query('PRAGMA synchronous = FULL');
  await database.query('PRAGMA journal_size_limit = 16777216');
  const [damage] = await database.query<{ quick_check: string }[]>('PRAGMA quick_check(1)');
  if (damage?.quick_check !== 'ok')
    throw new Error(`The database file is damaged: ${damage?.quick_check ?? 'no answer'}`);
}
