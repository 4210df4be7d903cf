import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copySqlite } from './copy-sqlite.ts';
import { digestTables } from './digest-tables.ts';
import { printServiceFile } from './print-service-file.ts';

let folder: string;
let database: DatabaseSync;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operos-parts-'));
  database = new DatabaseSync(join(folder, 'live.sqlite'));
  database.exec(`PRAGMA journal_mode = WAL;
    CREATE TABLE "a" ("id" text PRIMARY KEY, "bytes" blob);
    CREATE TABLE "order" ("x" integer, "y" integer);
    INSERT INTO "a" VALUES ('2', x'00ff'), ('1', NULL);
    INSERT INTO "order" VALUES (1, 2);`);
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

test('a copy is one whole file of one moment, however busy the original is', async () => {
  const insert = database.prepare('INSERT INTO "a" VALUES (?, ?)');
  database.exec('BEGIN');
  for (let row = 0; row < 20_000; row += 1) insert.run(`row ${row}`, Buffer.alloc(100));
  database.exec('COMMIT');
  let writes = 0;
  const busy = setInterval(() => insert.run(`more ${(writes += 1)}`, null), 0);
  await copySqlite(join(folder, 'live.sqlite'), join(folder, 'copy.sqlite'));
  clearInterval(busy);
  const { a } = await digestTables(join(folder, 'copy.sqlite'));
  expect(a?.rows).toBeGreaterThanOrEqual(20_002);
  expect((await readdir(folder)).filter((name) => name.startsWith('copy'))).toEqual([
    'copy.sqlite',
  ]);
});

test('a digest follows from the rows and from nothing else', async () => {
  const file = join(folder, 'live.sqlite');
  const before = await digestTables(file);
  expect(Object.keys(before)).toEqual(['a', 'order']);
  expect(before.a?.rows).toBe(2);
  database.exec(`DELETE FROM "a"; VACUUM; INSERT INTO "a" VALUES ('1', NULL), ('2', x'00ff')`);
  expect(await digestTables(file)).toEqual(before);
  database.exec(`UPDATE "a" SET "bytes" = x'00fe' WHERE "id" = '2'`);
  const after = await digestTables(file);
  expect(after.a).not.toEqual(before.a);
  expect(after.order).toEqual(before.order);
});

test('the password of PostgreSQL goes into a file, as it is meant', () => {
  const url = 'postgres://ada:p%40ss%3Dw%20rd@db.example:5433/operos?sslmode=verify-full';
  expect(printServiceFile(url)).toBe(
    '[operos]\nhost=db.example\nport=5433\nuser=ada\npassword=p@ss=w rd\ndbname=operos\nsslmode=verify-full\n',
  );
  expect(() => printServiceFile('postgres://a:b%0Ahost=evil@db/x')).toThrow(/line breaks/);
});
