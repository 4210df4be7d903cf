import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEveryDatabase } from '../../test/databases.ts';
import { EventRow } from '../events/event-row.ts';
import { NodePulseRow } from '../fleet/node-pulse-row.ts';
import { ReportRow } from '../fleet/report-row.ts';
import { GroupCommit } from './group-commit.ts';
import { migrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'teamster-database-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function event(id: number, message = 'hello') {
  const none = { nodeId: null, nodeName: null, stage: null, causeId: null };
  return { id, at: 1, severity: 'INFO' as const, kind: 'test', message, ...none };
}

test('SQLite keeps what was acknowledged: the pragmas that say so, read back', async () => {
  const database = await openDatabase({ dataDir: folder, databaseUrl: null });
  const pragma = async (name: string): Promise<unknown> => {
    const [row] = await database.query<Record<string, unknown>[]>(`PRAGMA ${name}`);
    return Object.values(row ?? {})[0];
  };
  expect(await pragma('journal_mode')).toBe('wal');
  expect(await pragma('synchronous')).toBe(2); // FULL
  expect(await pragma('foreign_keys')).toBe(1);
  expect(await pragma('busy_timeout')).toBe(5000);
  expect((await stat(join(folder, 'teamster.sqlite'))).mode & 0o777).toBe(0o600);
  await database.destroy();
});

onEveryDatabase('the database', (fresh) => {
  let database: DataSource;
  let commits: GroupCommit;
  beforeAll(async () => {
    const { DATABASE_URL } = await fresh();
    const dataDir = await mkdtemp(join(folder, 'data-'));
    database = await openDatabase({ dataDir, databaseUrl: DATABASE_URL ?? null });
    commits = new GroupCommit(database);
  });
  afterAll(() => database.destroy());

  const messageOf = async (id: number) =>
    (await database.getRepository(EventRow).findOneBy({ id }))?.message;

  test('every migration can be taken back and made again', async () => {
    for (const _ of migrations) await database.undoLastMigration();
    expect(await database.query(`SELECT name FROM migrations`)).toEqual([]);
    expect(await database.runMigrations()).toHaveLength(migrations.length);
  });

  test('writes that arrive together are one transaction, and each is durable when it says so', async () => {
    const before = transactions(database);
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        commits
          .write({ put: [{ entity: EventRow, rows: [event(100 + index)] }] })
          .then(async () => {
            expect(await messageOf(100 + index)).toBe('hello');
          }),
      ),
    );
    expect(transactions(database) - before).toBe(1);
  });

  test('a write that cannot be made fails alone', async () => {
    const orphan = { nodeId: 'nobody', lastSeen: 1, heartbeatAt: 1 };
    const [good, bad, fine] = await Promise.allSettled([
      commits.write({ put: [{ entity: EventRow, rows: [event(200)] }] }),
      commits.write({
        put: [
          { entity: EventRow, rows: [event(201)] },
          { entity: NodePulseRow, rows: [orphan] },
        ],
      }),
      commits.write({ put: [{ entity: EventRow, rows: [event(202)] }] }),
    ]);
    expect([good.status, bad.status, fine.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await messageOf(200)).toBe('hello');
    expect(await messageOf(201)).toBeUndefined();
    expect(await messageOf(202)).toBe('hello');
  });

  test('of many writes to one row the last one counts, be it a removal', async () => {
    await Promise.all([
      commits.write({ put: [{ entity: EventRow, rows: [event(300, 'one')] }] }),
      commits.write({ remove: [{ entity: EventRow, keys: [300] }] }),
      commits.write({ put: [{ entity: EventRow, rows: [event(300, 'three')] }] }),
      commits.write({ put: [{ entity: EventRow, rows: [event(301, 'one')] }] }),
      commits.write({ remove: [{ entity: EventRow, keys: [301] }] }),
    ]);
    expect(await messageOf(300)).toBe('three');
    expect(await messageOf(301)).toBeUndefined();
  });

  test('bytes and every kind of text come back as they went', async () => {
    const gzip = Buffer.from([0, 1, 2, 255, 0]);
    const digest = `'; DROP TABLE node; -- "\\ \u{1F600} ${'x'.repeat(1000)}`;
    await commits.write({ put: [{ entity: ReportRow, rows: [{ digest, gzip }] }] });
    const row = await database.getRepository(ReportRow).findOneBy({ digest });
    expect(Buffer.isBuffer(row?.gzip)).toBe(true);
    expect(row?.gzip.equals(gzip)).toBe(true);
  });

  test('more rows than one statement holds', async () => {
    const rows = Array.from({ length: 1234 }, (_, index) => event(1000 + index));
    await commits.write({ put: [{ entity: EventRow, rows }] });
    const keys = rows.map(({ id }) => id);
    expect(await database.getRepository(EventRow).count()).toBeGreaterThanOrEqual(1234);
    await commits.write({ remove: [{ entity: EventRow, keys }] });
    expect(await messageOf(1000)).toBeUndefined();
    expect(await messageOf(2233)).toBeUndefined();
  });

  test('what somebody writes meanwhile is not part of a transaction that fails', async () => {
    const events = database.getRepository(EventRow);
    const failing = database.transaction(async (manager) => {
      await manager.getRepository(EventRow).insert(event(400));
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error('no');
    });
    const meanwhile = events.insert(event(401)).then(() => messageOf(401));
    await expect(failing).rejects.toThrow('no');
    expect(await meanwhile).toBe('hello');
    expect(await messageOf(400)).toBeUndefined();
    expect(await messageOf(401)).toBe('hello');
  });

  test('many transactions at once all succeed', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        database.transaction(async (manager) => {
          const rows = manager.getRepository(EventRow);
          await rows.insert(event(500 + index));
          await rows.update({ id: 500 + index }, { message: 'changed' });
        }),
      ),
    );
    expect(await messageOf(519)).toBe('changed');
  });
});

const counted = new WeakMap<DataSource, { count: number }>();

/** How many transactions were begun since this was first asked. */
function transactions(database: DataSource): number {
  const known = counted.get(database);
  if (known !== undefined) return known.count;
  const counter = { count: 0 };
  counted.set(database, counter);
  const create = database.createQueryRunner.bind(database);
  database.createQueryRunner = (mode) => {
    const runner = create(mode);
    const start = runner.startTransaction.bind(runner);
    runner.startTransaction = async (...options) => {
      counter.count += 1;
      await start(...options);
    };
    return runner;
  };
  return 0;
}
