import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { AuditLog } from '../src/access/audit-log.ts';
import { Restart } from '../src/backup/restore/restart.ts';
import { EventLog } from '../src/events/event-log.ts';
import { ManagementPort } from '../src/operations/management-port.ts';
import { KeptLog } from '../testing/kept-log.ts';
import { SignedInAdmin } from './signed-in-admin.ts';
import { TestMachine } from './test-machine.ts';
import { TestTeamster } from './test-teamster.ts';

const PASSPHRASE = 'correct horse: battery staple';

const log = new KeptLog();
let old: TestTeamster;
let admin: SignedInAdmin;
let machine: TestMachine;
let certificate: string;
let archive: Buffer;
let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'operos-backup-'));
  old = await TestTeamster.start({ log });
  admin = await SignedInAdmin.of(old);
  machine = new TestMachine(old);
  const { requestId } = await machine.enrol();
  await old.admission.approve(requestId, 'admin');
  const decided = await machine.decision(requestId);
  if (decided.state !== 'approved') throw new Error(decided.state);
  certificate = decided.certificate;
  archive = await admin.backup(PASSPHRASE);
});
afterAll(async () => {
  machine.close();
  await old.end();
  await rm(scratch, { recursive: true });
});

let fresh: TestTeamster;
let freshAdmin: SignedInAdmin;
let restarts: number;
beforeEach(async () => {
  fresh = await TestTeamster.start();
  freshAdmin = await SignedInAdmin.of(fresh);
  restarts = 0;
  vi.spyOn(fresh.part(Restart), 'begin').mockImplementation(() => (restarts += 1));
  return async () => fresh.end();
});

/** What lies in a data folder, but for what a running Teamster writes there by itself. */
async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  const files = names.filter((name) => !/sqlite|^(?:host|local-credential)$/.test(name));
  const pairs = files.map(async (name) => {
    const path = join(folder, name);
    const isFile = (await stat(path)).isFile();
    return [name, isFile ? await readFile(path, 'base64') : ''] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

test('a worker goes on with its certificate at another controller that was restored', async () => {
  const before = fresh.authority.fingerprint;
  expect(before).not.toBe(old.authority.fingerprint);
  const answer = await freshAdmin.restore(archive, { passphrase: PASSPHRASE });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    restarting: true,
    backup: { caFingerprint: old.authority.fingerprint, tables: { node: { rows: 1 } } },
  });
  await vi.waitFor(() => {
    expect(restarts).toBe(1);
  });
  fresh = await fresh.restart();
  expect(fresh.authority.fingerprint).toBe(old.authority.fingerprint);
  const agent = new TestMachine(fresh, { key: machine.key });
  const planDigest = null;
  const beat = await agent
    .client(certificate)
    .heartbeat({ reportDigest: machine.reportDigest, planDigest });
  expect(beat).toBeDefined();
  // One that got another certificate since then enrols anew, and needs nobody's approval: its key is known.
  expect(await agent.enrol()).toMatchObject({ state: 'approved' });
  agent.close();
  const [node] = fresh.fleet.all();
  expect(node).toMatchObject({ keyThumbprint: machine.key.publicKey.thumbprint });
  const { rows } = await fresh.part(AuditLog).page({ first: 1, before: undefined });
  expect(rows[0]).toMatchObject({ action: 'restore', actor: 'admin', outcome: 'done' });
  expect(await fresh.part(AuditLog).firstBrokenLink()).toBeUndefined();
  const { events } = await fresh.part(EventLog).page({ kinds: ['cluster-restored'] }, { first: 2 });
  expect(events).toHaveLength(1);
  const kept = (await readdir(fresh.dataDir)).find((name) => name.startsWith('before-restore-'));
  expect(await readdir(join(fresh.dataDir, kept!))).toEqual(
    expect.arrayContaining(['teamster.sqlite', 'cluster-authority.pem', 'omapi.key']),
  );
});

test('nobody stays signed in, and the password is that of the backup', async () => {
  await freshAdmin.restore(archive, { passphrase: PASSPHRASE });
  fresh = await fresh.restart();
  const own = await readFile(join(fresh.dataDir, 'admin-password'));
  await expect(
    SignedInAdmin.of(fresh).then((one) => one.get('/api/v1/backup')),
  ).resolves.toHaveProperty('status', 401);
  await writeFile(
    join(fresh.dataDir, 'admin-password'),
    await readFile(join(old.dataDir, 'admin-password')),
  );
  const again = await SignedInAdmin.of(fresh);
  expect((await again.get('/api/v1/backup')).status).toBe(200);
  expect(own.toString()).not.toBe('');
  const database = new DatabaseSync(join(fresh.dataDir, 'teamster.sqlite'), { readOnly: true });
  expect(database.prepare('SELECT count(*) AS n FROM session').get()).toMatchObject({ n: 1 });
  database.close();
});

const bytes = () => Buffer.from(archive);
test.each([
  ['a wrong passphrase', bytes, { passphrase: 'another horse battery' }, 'wrong-key'],
  ['no key at all', bytes, {}, 'wrong-key'],
  ['half an archive', () => bytes().subarray(0, archive.length / 2), undefined, 'archive-damaged'],
  ['one byte less', () => bytes().subarray(0, archive.length - 1), undefined, 'archive-damaged'],
  ['a flipped bit', () => flip(bytes(), archive.length - 100), undefined, 'archive-damaged'],
  ['another file', () => Buffer.from('hello\n'.repeat(100)), undefined, 'not-an-archive'],
  ['nothing', () => Buffer.alloc(0), undefined, 'not-an-archive'],
])('%s is refused, and nothing is changed', async (...[, given, head, code]) => {
  const before = await contents(fresh.dataDir);
  const answer = await freshAdmin.restore(given(), head ?? { passphrase: PASSPHRASE });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ code, message: expect.any(String) as string });
  expect(restarts).toBe(0);
  expect(await contents(fresh.dataDir)).toEqual(before);
  expect(existsSync(join(fresh.dataDir, 'restore/decided'))).toBe(false);
});

function flip(buffer: Buffer, at: number): Buffer {
  buffer[at] = (buffer[at] ?? 0) ^ 1;
  return buffer;
}

test('a cluster that has servers takes no archive of another one', async () => {
  const foreign = await freshAdmin.backup(PASSPHRASE);
  const answer = await admin.restore(foreign, { passphrase: PASSPHRASE });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ code: 'other-cluster' });
  expect(existsSync(join(old.dataDir, 'restore/decided'))).toBe(false);
});

test('checking proves an archive and restarts nothing', async () => {
  const answer = await freshAdmin.restore(archive, { passphrase: PASSPHRASE, check: true });
  expect(await answer.json()).toMatchObject({ restarting: false, backup: { schema: 1 } });
  expect(restarts).toBe(0);
  expect(existsSync(join(fresh.dataDir, 'restore/decided'))).toBe(false);
});

test('the recovery key is shown to admins, is audited, and opens archives elsewhere', async () => {
  expect(await (await admin.get('/api/v1/backup')).json()).toMatchObject({ keyShownAt: null });
  const { identity } = (await (await admin.post('/api/v1/backup/key')).json()) as {
    identity: string;
  };
  expect(identity).toMatch(/^AGE-SECRET-KEY-1/);
  const { rows } = await old.part(AuditLog).page({ first: 1, before: undefined });
  expect(rows[0]).toMatchObject({ action: 'showRecoveryKey', outcome: 'done' });
  const state = (await (await admin.get('/api/v1/backup')).json()) as { keyShownAt: string };
  expect(Date.parse(state.keyShownAt)).toBeGreaterThan(0);
  const sealed = await admin.backup();
  expect((await freshAdmin.restore(sealed)).status).toBe(422);
  expect((await freshAdmin.restore(sealed, { identity })).status).toBe(200);
});

test('nobody else gets at backups', async () => {
  const { httpUrl } = old.teamster;
  for (const path of ['backup', 'backup/key', 'restore']) {
    const url = `${httpUrl}/api/v1/${path}`;
    expect((await fetch(url, { method: 'POST' })).status).toBe(401);
    const foreign = { method: 'POST', headers: { origin: 'https://evil.example' } };
    expect((await fetch(url, foreign)).status).toBe(403);
  }
  expect((await fetch(`${httpUrl}/api/v1/backup`)).status).toBe(401);
  expect((await admin.post('/api/v1/backup/nightly')).status).toBe(403);
  expect((await admin.post('/api/v1/backup', { passphrase: 'short' })).status).toBe(422);
});

test('the night writes an archive, proves it, and tells', async () => {
  const credential = (await readFile(join(old.dataDir, 'local-credential'), 'utf8')).trim();
  const { mode } = await stat(join(old.dataDir, 'local-credential'));
  expect(mode & 0o777).toBe(0o600);
  const answer = await fetch(`${old.teamster.httpUrl}/api/v1/backup/nightly`, {
    method: 'POST',
    headers: { authorization: `Local ${credential}` },
  });
  expect(answer.status).toBe(200);
  const { file, rows } = (await answer.json()) as { file: string; rows: number };
  expect(file).toMatch(/backups\/operos-[0-9-]{10}\.tar\.gz\.age$/);
  expect(rows).toBeGreaterThan(5);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const { events } = await old.part(EventLog).page({ kinds: ['backup-proven'] }, { first: 1 });
  expect(events[0]?.message).toContain(`all ${rows} rows`);
  const metrics = await (await fetch(`${old.part(ManagementPort).url}/metrics`)).text();
  expect(metrics).toMatch(/operos_backup_proven_age_seconds [0-9]/);
  expect(await readdir(join(old.dataDir, 'backup-work'))).toEqual([]);
});

const hasAge = existsSync('/usr/bin/age');
test.skipIf(!hasAge)('age and tar of Debian open it without Operos', async () => {
  const sealed = await admin.backup();
  await writeFile(join(scratch, 'a.tar.gz.age'), sealed);
  const key = join(old.dataDir, 'recovery-key');
  const opened = execFileSync('age', ['-d', '-i', key, join(scratch, 'a.tar.gz.age')], {
    maxBuffer: 2 ** 28,
  });
  const listed = execFileSync('tar', ['tzf', '-'], { input: opened, encoding: 'utf8' });
  expect(listed.trim().split('\n')).toEqual([
    'manifest.json',
    'database/teamster.sqlite',
    'keys/cluster-authority.pem',
    'keys/omapi.key',
    'keys/recovery-key',
    'settings/cluster-settings.yaml',
    'settings/history.json',
  ]);
});

test('no secret is ever in the log or in a row', async () => {
  const identity = (await readFile(join(old.dataDir, 'recovery-key'), 'utf8')).trim();
  const { rows } = await old.part(AuditLog).page({ first: 100, before: undefined });
  const { events } = await old.part(EventLog).page({}, { first: 1000 });
  const said = JSON.stringify([log.lines, rows, events]);
  for (const secret of [PASSPHRASE, identity, 'PRIVATE KEY']) expect(said).not.toContain(secret);
});
