import { join } from 'node:path';
import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../config.ts';
import { entities } from './entities.ts';
import { migrations } from './migrations.ts';
import { NodeSqliteDatabase } from './node-sqlite-database.ts';

const BUSY_TIMEOUT_MS = 5000;

/** How TypeORM opens the database: the file in the data folder, or PostgreSQL when a URL is given. */
export function dataSourceOptions(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
): DataSourceOptions {
  const schema = {
    entities: [...entities],
    migrations: [...migrations],
    migrationsRun: false,
    synchronize: false,
  };
  return config.databaseUrl === null
    ? {
        ...schema,
        type: 'better-sqlite3',
        driver: NodeSqliteDatabase,
        database: join(config.dataDir, 'teamster.sqlite'),
        timeout: BUSY_TIMEOUT_MS,
        enableWAL: true,
      }
    : {
        ...schema,
        type: 'postgres',
        driver: pg,
        url: config.databaseUrl,
        applicationName: 'teamster',
        // The defaults of TypeORM would want the right to install uuid-ossp.
        uuidExtension: 'pgcrypto',
        installExtensions: false,
      };
}
