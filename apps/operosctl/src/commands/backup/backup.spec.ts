import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AnsweringCluster } from '../../../testing/answering-cluster.ts';
import { ScriptedPerson } from '../../../testing/told-surroundings.ts';

const sealed = Buffer.from('age-encryption.org/v1\n-> scrypt c2FsdA 18\nrest of it\n');
const backup = {
  ...{ version: '0.1.0', createdAt: '2026-11-24T02:30:00.000Z', clusterName: 'Rack 7' },
  ...{
    caFingerprint: `sha256:${'ab'.repeat(32)}`,
    tables: { node: { rows: 3 }, event: { rows: 39 } },
  },
};

let cluster: AnsweringCluster;
let file: string;
beforeEach(async () => {
  cluster = await AnsweringCluster.start();
  file = join(cluster.folder, 'b.tar.gz.age');
  const { routes } = cluster;
  routes['POST /api/v1/backup'] = () => ({ status: 200, body: sealed });
  routes['GET /api/v1/backup'] = () => ({
    status: 200,
    body: '{"recipient":"age1x","keyShownAt":null,"lastProvenAt":"2026-11-25T02:31:00.000Z"}',
  });
  routes['POST /api/v1/backup/key'] = () => ({
    status: 200,
    body: '{"identity":"AGE-SECRET-KEY-1X","recipient":"age1x"}',
  });
  routes['POST /api/v1/restore'] = () => ({
    status: 200,
    body: JSON.stringify({ backup, restarting: true }),
  });
  await cluster.login();
});
afterEach(() => {
  cluster.stop();
});

const sent = (path: string) =>
  cluster.asked.filter((one) => one.path === path).map(({ body }) => body.toString());

test('a backup is written for its owner alone, and the key is asked to be taken off', async () => {
  expect(await cluster.run('backup', '--out', file)).toMatch(/b\.tar\.gz\.age: 53 bytes, sha256:/);
  expect(readFileSync(file)).toEqual(sealed);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(cluster.around.noted).toContain('operosctl backup key');
  expect(sent('/api/v1/backup')[0]).toBe('{}');
  await expect(cluster.run('backup', '--out', file)).rejects.toMatchObject({ exitCode: 65 });
});

test('a passphrase is typed twice and travels in the body alone', async () => {
  const passphrase = 'four words: and a colon';
  cluster.around.person = new ScriptedPerson(passphrase, passphrase);
  await cluster.run('backup', '--out', file, '--passphrase');
  expect(sent('/api/v1/backup')[0]).toBe(JSON.stringify({ passphrase }));
  cluster.around.person = new ScriptedPerson(passphrase, 'typo');
  await expect(cluster.run('backup', '--passphrase')).rejects.toThrow(/not the same/);
});

test('a backup that is refused or cut short leaves no file', async () => {
  cluster.routes['POST /api/v1/backup'] = () => ({
    status: 422,
    body: '{"code":"passphrase-too-short","message":"Expected 12 characters","remedy":"Take four."}',
  });
  await expect(cluster.run('backup', '--out', file)).rejects.toThrow(
    'Expected 12 characters. Take',
  );
  cluster.routes['POST /api/v1/backup'] = () => ({
    ...{ status: 200, body: sealed, headers: { 'content-length': '1000' } },
  });
  const cut = expect(cluster.run('backup', '--out', file)).rejects.toThrow(/cut short/);
  await expect.poll(() => sent('/api/v1/backup').length).toBe(2);
  cluster.cut();
  await cut;
  expect(existsSync(file)).toBe(false);
});

test('key and status', async () => {
  expect(await cluster.run('backup', 'key')).toBe('AGE-SECRET-KEY-1X\n');
  expect(JSON.parse(await cluster.run('backup', 'key', '--json'))).toMatchObject({
    recipient: 'age1x',
  });
  expect(await cluster.run('backup', 'status')).toContain('2026-11-25T02:31:00.000Z');
  expect(JSON.parse(await cluster.run('backup', 'status', '--json'))).toMatchObject({
    keyShownAt: null,
  });
});

test('restoring checks, shows, asks, and tells how to sign in again', async () => {
  writeFileSync(file, sealed);
  cluster.around.person = new ScriptedPerson('my passphrase', 'yes');
  const printed = await cluster.run('restore', file);
  expect(cluster.around.noted).toMatch(
    /Cluster +Rack 7\n.*\nAuthority +sha256:abab.*\nServers +3\n/,
  );
  expect(cluster.around.noted).toContain('42 rows');
  expect(printed).toContain(`operosctl login ${cluster.url} --ca-fingerprint sha256:abab`);
  const [check, restore] = sent('/api/v1/restore');
  expect(check).toBe(`{"passphrase":"my passphrase","check":true}\n${sealed.toString()}`);
  expect(restore).toBe(`{"passphrase":"my passphrase"}\n${sealed.toString()}`);
});

test('a no restores nothing, and so does a script without --yes', async () => {
  writeFileSync(file, sealed);
  cluster.around.person = new ScriptedPerson('my passphrase', 'no');
  await expect(cluster.run('restore', file)).rejects.toThrow(/Nothing was changed/);
  expect(sent('/api/v1/restore')).toHaveLength(1);
});

test('an archive for the recovery key asks for that, or reads it from a file with remarks', async () => {
  writeFileSync(file, 'age-encryption.org/v1\n-> X25519 abc\n');
  const keyFile = join(cluster.folder, 'key.txt');
  writeFileSync(keyFile, '# created: today\nAGE-SECRET-KEY-1ABC\n');
  await cluster.run('backup', 'check', file, '--key-file', keyFile);
  expect(sent('/api/v1/restore')[0]).toMatch(/^{"identity":"AGE-SECRET-KEY-1ABC","check":true}\n/);
  cluster.around.person = new ScriptedPerson('');
  await cluster.run('backup', 'check', file);
  expect(sent('/api/v1/restore')[1]).toMatch(/^{"check":true}\n/);
});

test('another file is refused before anything is asked or sent', async () => {
  writeFileSync(file, 'hello');
  await expect(cluster.run('restore', file)).rejects.toMatchObject({ exitCode: 65 });
  await expect(cluster.run('restore', '/nonexistent')).rejects.toMatchObject({ exitCode: 65 });
  expect(sent('/api/v1/restore')).toEqual([]);
});

test('the night needs the credential of this controller, which is read from a file', async () => {
  const dataDir = join(cluster.folder, 'teamster');
  const words = ['backup', '--nightly', '--data-dir', dataDir, '--url', 'http://127.0.0.1:1'];
  await expect(cluster.run(...words)).rejects.toMatchObject({ exitCode: 65 });
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'local-credential'), 'secret\n');
  await expect(cluster.run(...words)).rejects.toMatchObject({ exitCode: 75 });
});
