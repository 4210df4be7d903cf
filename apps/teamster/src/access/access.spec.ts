import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SettableClock } from '../../testing/settable-clock.ts';
import { onEveryDatabase } from '../../test/databases.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { ApiTokens } from './api-tokens.ts';
import { brokenLink } from './audit-chain.ts';
import { AuditLog } from './audit-log.ts';
import { AuditRow } from './audit-row.ts';
import { createTokenOffline } from './create-token-offline.ts';
import { adoptFirstAdmin, ensureFirstAdmin } from './first-admin.ts';
import { Sessions } from './sessions.ts';
import { Users } from './users.ts';

const MINUTE = 60_000;
const password = 'correct horse battery staple';

onEveryDatabase('access', (fresh) => {
  let opened: TestDatabase;
  let clock: SettableClock;

  beforeAll(async () => {
    opened = await openTestDatabase(await fresh());
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    clock = new SettableClock();
  });

  const parts = () => ({
    users: new Users(opened.database, clock),
    sessions: new Sessions(opened.database, clock),
    tokens: new ApiTokens(opened.database, clock),
    audit: new AuditLog(opened.database, clock),
  });

  test('a name belongs to one user', async () => {
    const { users } = parts();
    expect(await users.create({ name: 'alice', password, role: 'VIEWER' })).toBeDefined();
    expect(await users.create({ name: 'alice', password, role: 'ADMIN' })).toBeUndefined();
    expect((await users.find('alice'))?.role).toBe('VIEWER');
  });

  test('a session ends a quarter of an hour after the last request', async () => {
    const { users, sessions } = parts();
    await users.create({ name: 'bob', password, role: 'VIEWER' });
    const secret = await sessions.open('bob');
    for (let request = 0; request < 5; request++) {
      clock.advance(14 * MINUTE);
      expect(await sessions.viewerOf(secret)).toMatchObject({ name: 'bob', role: 'VIEWER' });
    }
    clock.advance(17 * MINUTE);
    expect(await sessions.viewerOf(secret)).toBeUndefined();
  });

  test('a session ends after eight hours, however busy', async () => {
    const { users, sessions } = parts();
    await users.create({ name: 'carol', password, role: 'VIEWER' });
    const secret = await sessions.open('carol');
    for (let passed = 10; passed < 480; passed += 10) {
      clock.advance(10 * MINUTE);
      expect(await sessions.viewerOf(secret)).toBeDefined();
    }
    clock.advance(10 * MINUTE);
    expect(await sessions.viewerOf(secret)).toBeUndefined();
  });

  test('ending a session is felt at once and told to who listens', async () => {
    const { users, sessions } = parts();
    await users.create({ name: 'dave', password, role: 'VIEWER' });
    const [one, two] = [await sessions.open('dave'), await sessions.open('dave')];
    const ended: string[] = [];
    sessions.ended.subscribe((id) => ended.push(id));
    const viewer = await sessions.viewerOf(one);
    await sessions.end(viewer?.credentialId ?? '');
    expect(await sessions.viewerOf(one)).toBeUndefined();
    expect(await sessions.viewerOf(two)).toBeDefined();
    await sessions.endAllOf('dave');
    expect(await sessions.viewerOf(two)).toBeUndefined();
    expect(ended).toHaveLength(2);
  });

  test('no secret is in the database', async () => {
    const { users, sessions, tokens } = parts();
    await users.create({ name: 'erin', password, role: 'VIEWER' });
    const session = await sessions.open('erin');
    const wanted = { name: 'job', role: 'VIEWER', expiresInDays: 1, createdBy: 'erin' } as const;
    const { secret } = await tokens.create(wanted);
    const rows = await Promise.all(
      ['local_user', 'session', 'api_token'].map((table) =>
        opened.database.query<object[]>(`SELECT * FROM "${table}"`),
      ),
    );
    const text = JSON.stringify(rows);
    for (const hidden of [password, session, secret, secret.slice(4)])
      expect(text).not.toContain(hidden);
    expect(text).toContain('erin');
  });

  test('a token works until it expires or is revoked', async () => {
    const { tokens } = parts();
    const wanted = { name: 'job', role: 'OPERATOR', expiresInDays: 2, createdBy: 'x' } as const;
    const { token, secret } = await tokens.create(wanted);
    expect(secret).toMatch(/^opr_[A-Za-z0-9_-]{43}$/);
    expect(await tokens.viewerOf(secret)).toEqual({
      name: 'job',
      role: 'OPERATOR',
      by: 'TOKEN',
      mustChangePassword: false,
      credentialId: token.id,
    });
    expect(await tokens.viewerOf(`${secret.slice(0, -1)}!`)).toBeUndefined();
    const other = await tokens.create(wanted);
    await tokens.revoke(other.token.id);
    expect(await tokens.viewerOf(other.secret)).toBeUndefined();
    expect(await tokens.revoke('unknown')).toBeUndefined();
    clock.advance(2 * 24 * 60 * MINUTE);
    expect(await tokens.viewerOf(secret)).toBeUndefined();
  });

  test('the last use of a token is written down every ten minutes', async () => {
    const { tokens } = parts();
    const wanted = { name: 'coarse', role: 'VIEWER', expiresInDays: 2, createdBy: 'x' } as const;
    const { token, secret } = await tokens.create(wanted);
    const used = async (): Promise<number | null | undefined> => {
      await tokens.viewerOf(secret);
      return (await tokens.all()).find(({ id }) => id === token.id)?.lastUsedAt;
    };
    const first = await used();
    clock.advance(5 * MINUTE);
    expect(await used()).toBe(first);
    clock.advance(6 * MINUTE);
    expect(await used()).toBe(clock.now());
  });

  test('a token made on the controller works and is in the audit log', async () => {
    const { tokens, audit } = parts();
    const { database } = opened;
    const made = await createTokenOffline(
      { database, clock },
      { name: 'ci', role: 'ADMIN', expiresInDays: 1 },
    );
    expect(await tokens.viewerOf('secret' in made ? made.secret : '')).toMatchObject({
      name: 'ci',
    });
    const { rows } = await audit.page({ first: 1, before: undefined });
    expect(rows).toMatchObject([{ actor: 'console', action: 'createApiToken', target: 'ci' }]);
    const refused = await createTokenOffline(
      { database, clock },
      { name: 'No!', role: 'ADMIN', expiresInDays: 0 },
    );
    expect('issues' in refused && refused.issues.map((issue) => issue.path)).toEqual([
      'name',
      'expiresInDays',
    ]);
  });

  test('the first admin is made once, with the password of the file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'operos-admin-'));
    const file = join(folder, 'admin-password');
    await opened.database.query('DELETE FROM "session"');
    await opened.database.query('DELETE FROM "local_user"');
    const { users } = parts();
    expect(await ensureFirstAdmin(users, file)).toBe('made');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const written = (await readFile(file, 'utf8')).trim();
    expect(written).toHaveLength(20);
    expect(await users.hasPassword('admin', written)).toBe(true);
    await writeFile(file, 'another');
    expect(await ensureFirstAdmin(users, file)).toBe('there-already');
    expect(await users.hasPassword('admin', written)).toBe(true);
    await rm(folder, { recursive: true });
  });

  describe('the first admin of an installation', () => {
    let folder: string;
    let file: string;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'operos-admin-'));
      file = join(folder, 'admin-password');
      await opened.database.query('DELETE FROM "session"');
      await opened.database.query('DELETE FROM "local_user"');
    });
    afterEach(() => rm(folder, { recursive: true }));

    test.each([
      ['made up by the installation, must be changed', true],
      ['typed by a person, stays', false],
    ])('gets the password once, and no copy is kept: %s', async (_what, mustChange) => {
      const { users } = parts();
      await writeFile(file, `${password}\n`, { mode: 0o600 });
      if (mustChange) await writeFile(`${file}-must-change`, '');
      expect(await adoptFirstAdmin(users, file)).toBe('made');
      expect(await users.signIn('admin', password)).toMatchObject({
        mustChangePassword: mustChange,
      });
      expect(await readdir(folder)).toEqual([]);
    });

    test('is not made again when the power failed before the file was removed', async () => {
      const { users } = parts();
      await writeFile(file, password);
      await adoptFirstAdmin(users, file);
      await writeFile(file, 'what a crash left behind');
      expect(await adoptFirstAdmin(users, file)).toBe('there-already');
      expect(await readdir(folder)).toEqual([]);
      expect(await users.hasPassword('admin', password)).toBe(true);
    });

    test('is nobody without the file: no password is made up that nobody sees', async () => {
      const { users } = parts();
      expect(await adoptFirstAdmin(users, file)).toBe('no-password');
      expect(await users.count()).toBe(0);
      expect(await readdir(folder)).toEqual([]);
    });

    test('may do everything after the change', async () => {
      const { users } = parts();
      await users.create({ name: 'admin', password, role: 'ADMIN', mustChangePassword: true });
      await users.setPassword('admin', `${password} two`);
      expect(await users.find('admin')).toMatchObject({ mustChangePassword: false });
    });
  });

  describe('the audit log', () => {
    const action = {
      actor: 'alice',
      role: 'ADMIN',
      action: 'approveNode',
      target: 'node-1',
      outcome: 'done',
      sourceAddress: '10.0.0.2',
    } as const;

    test('keeps its chain whole when many write at once, from two Teamsters', async () => {
      const [ours, theirs] = [parts().audit, parts().audit];
      const writes = Array.from({ length: 20 }, (_, number) =>
        (number % 2 ? ours : theirs).record({ ...action, target: `node-${number}` }),
      );
      await Promise.all(writes);
      expect(await ours.firstBrokenLink()).toBeUndefined();
      const { rows, totalCount, hasNextPage } = await ours.page({ first: 5, before: undefined });
      expect(rows.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4].map((back) => totalCount - back));
      expect(hasNextPage).toBe(true);
    });

    test('cannot be changed through the database', async () => {
      const { audit } = parts();
      await audit.record(action);
      for (const change of [
        `UPDATE "audit_entry" SET "actor" = 'mallory'`,
        'DELETE FROM "audit_entry" WHERE "id" = 1',
      ])
        await expect(opened.database.query(change)).rejects.toThrow('The audit log can only grow.');
    });

    test('shows what somebody with the disk in hand changed', async () => {
      const { audit } = parts();
      await audit.record(action);
      await audit.record(action);
      await audit.record(action);
      const rows = await opened.database.getRepository(AuditRow).find({ order: { id: 'ASC' } });
      expect(brokenLink(rows)).toBeUndefined();
      const middle = rows.length - 2;
      const at = (index: number): number => rows[index]?.id ?? -1;
      const edited = rows.map((row, index) =>
        index === middle ? Object.assign(new AuditRow(), row, { actor: 'mallory' }) : row,
      );
      expect(brokenLink(edited)).toBe(at(middle));
      expect(brokenLink(rows.toSpliced(middle, 1))).toBe(at(middle + 1));
      expect(brokenLink(rows.toSpliced(0, 1))).toBe(at(1));
      const [last] = rows.slice(-1);
      expect(brokenLink([...rows, ...(last ? [last] : [])])).toBe(last?.id);
    });
  });
});
