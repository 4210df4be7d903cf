import { createHash } from 'node:crypto';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';
import type { TableDigest } from '../archive/manifest.ts';

const ROWS_AT_ONCE = 500; // then others get a turn

/** How many rows each table of a database has, and a digest over them that does not depend on where they lie in the file. */
export async function digestTables(file: string): Promise<Readonly<Record<string, TableDigest>>> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const digests: Record<string, TableDigest> = {};
    for (const table of tablesOf(database)) digests[table] = await digestTable(database, table);
    return digests;
  } finally {
    database.close();
  }
}

/** By name. */
function tablesOf(database: DatabaseSync): string[] {
  const rows = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all();
  return rows.map(({ name }) => String(name));
}

async function digestTable(database: DatabaseSync, table: string): Promise<TableDigest> {
  const hash = createHash('sha256');
  let rows = 0;
  const everything = `SELECT * FROM ${quoted(table)} ORDER BY ${orderOf(database, table)}`;
  for (const row of database.prepare(everything).iterate()) {
    hash.update(`${JSON.stringify(Object.entries(row).map(plain))}\n`);
    rows += 1;
    if (rows % ROWS_AT_ONCE === 0) await breathe();
  }
  return { rows, sha256: hash.digest('hex') };
}

function orderOf(database: DatabaseSync, table: string): string {
  const columns = database.prepare(`PRAGMA table_info(${quoted(table)})`).all();
  const keys = columns
    .filter(({ pk }) => Number(pk) > 0)
    .sort((a, b) => Number(a.pk) - Number(b.pk));
  const order = keys.length > 0 ? keys : columns;
  return order.map(({ name }) => quoted(String(name))).join(', ');
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function plain([column, value]: [string, SQLOutputValue]): unknown {
  if (value instanceof Uint8Array) return [column, Buffer.from(value).toString('base64')];
  return [column, typeof value === 'bigint' ? String(value) : value];
}
