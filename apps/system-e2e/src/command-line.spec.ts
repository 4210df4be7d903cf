import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KeptController } from './kept-controller.ts';
import { isBuilt } from './lab/lab-under-test.ts';
import { programs } from './programs.ts';

const PASSPHRASE = 'keep this: away from it';
const onBuild = test.skipIf(!isBuilt);

let home: string;
let first: KeptController;
let second: KeptController;
beforeAll(async () => {
  if (!isBuilt) return;
  home = await mkdtemp(join(tmpdir(), 'operos-home-'));
  writeFileSync(join(home, 'passphrase'), `${PASSPHRASE}\n`, { mode: 0o600 });
  [first, second] = await Promise.all([KeptController.start(), KeptController.start()]);
});
afterAll(async () => {
  if (!isBuilt) return;
  await Promise.all([first.stop(), second.stop()]);
  rmSync(home, { recursive: true });
});

/** Runs the built operosctl as a person with an empty home would. */
function run(...words: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [programs.operosctl, ...words], {
    encoding: 'utf8',
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home },
  });
  return { stdout, stderr, status };
}

const login = (controller: KeptController, name: string, passwordFile = controller.passwordFile) =>
  run('login', controller.url, '--name', name, '--password-file', passwordFile);

onBuild('one login is enough for everything (needs a build)', () => {
  expect(login(first, 'first')).toMatchObject({ status: 0, stderr: '' });
  expect(run('whoami').stdout).toContain('operosctl-admin-');
  expect(JSON.parse(run('nodes', '--json').stdout)).toEqual([]);
  expect(run('token', 'create', '--name', 'ci', '--role', 'viewer').stdout).toMatch(/^opr_/);
  expect(run('join-token', 'create').stdout).toMatch(/^[a-z0-9]+:/);
  const kinds = run('events', '--json').stdout.trim().split('\n');
  expect(kinds.map((line) => (JSON.parse(line) as { kind: string }).kind)).toContain(
    'settings-applied',
  );
  const kubectl = run('kubectl', 'get', 'pods');
  expect(kubectl).toMatchObject({ status: 1, stdout: '' });
  expect(kubectl.stderr).toContain('runs no Kubernetes');
});

onBuild('settings are planned, applied and in force (needs a build)', () => {
  const file = join(home, 'settings.yaml');
  const before = run('settings').stdout;
  writeFileSync(file, before);
  expect(run('plan', file)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Nothing to change.\n') as string,
  });
  writeFileSync(file, before.replace('name: Operos', 'name: Rack Seven'));
  expect(run('plan', file).status).toBe(3);
  const applied = run('apply', file, '--yes', '--json');
  expect(applied).toMatchObject({ status: 0 });
  expect(JSON.parse(applied.stdout)).toMatchObject({ revision: 2 });
  expect(run('settings').stdout).toContain('name: Rack Seven');
  writeFileSync(file, before.replace('192.168.33.10', '10.0.0.10'));
  expect(run('plan', file)).toMatchObject({ status: 65, stdout: '' });
});

onBuild('the night’s backup is proven by the controller itself (needs a build)', () => {
  expect(run('backup', 'status').stdout).toContain('none yet');
  const words = ['backup', '--nightly', '--data-dir', first.dataDir, '--url', first.url, '--json'];
  const { status, stdout, stderr } = run(...words);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { file } = JSON.parse(stdout) as { file: string };
  expect(existsSync(file)).toBe(true);
  expect(run('backup', 'check', file).stdout).toMatch(/Cluster +Rack Seven/);
  expect(run('backup', 'status').stdout).not.toContain('none yet');
});

onBuild('a diag bundle from afar has no secret in it (needs a build)', () => {
  const { status, stdout } = run('diag', '--yes', '--out', 'diag.tar.gz');
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'diag.tar.gz\n' });
  const listed = spawnSync('tar', ['xzOf', join(home, 'diag.tar.gz')], { encoding: 'utf8' });
  expect(listed.stdout).toContain('Rack Seven');
  expect(listed.stdout).not.toMatch(/opr_|AGE-SECRET|PRIVATE KEY/);
});

onBuild('a backup makes another controller the same (needs a build)', async () => {
  const passphrase = ['--passphrase-file', 'passphrase'];
  const written = run('backup', '--out', 'b.age', ...passphrase, '--json');
  expect(written).toMatchObject({ status: 0 });
  expect(login(second, 'second').status).toBe(0);
  const restored = run('restore', 'b.age', ...passphrase, '--yes', '--json');
  expect(restored).toMatchObject({ status: 0 });
  const { backup } = JSON.parse(restored.stdout) as { backup: { caFingerprint: string } };
  await second.untilRestarted(1);
  expect(second.ends).toEqual([0]);
  expect(run('whoami')).toMatchObject({ status: 77 }); // the token is of what was there before
  expect(login(second, 'second', first.passwordFile).status).toBe(0);
  expect(JSON.parse(run('whoami', '--json').stdout)).toMatchObject({
    about: { clusterName: 'Rack Seven', caFingerprint: backup.caFingerprint },
  });
  expect(run('settings').stdout).toContain('name: Rack Seven');
  const authority = (controller: KeptController) =>
    readFileSync(join(controller.dataDir, 'cluster-authority.pem'), 'utf8');
  expect(authority(second)).toBe(authority(first));
});
