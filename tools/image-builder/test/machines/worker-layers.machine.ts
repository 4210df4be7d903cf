import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ProgramResult, runProgram } from '@operos/host';
import { beforeAll, expect, test } from 'vitest';
import { imageVersion } from '../../src/versions/image-version.ts';

declare const __OPEROS_VERSION__: string;

const inLayers = fileURLToPath(new URL('in-layers.sh', import.meta.url));
const { folder } = imageVersion(__OPEROS_VERSION__, true);
const images = fileURLToPath(new URL(`../../../../dist/images/${folder}`, import.meta.url));

/** Runs a program in the finished root of a development worker. */
function inWorker(...program: readonly string[]): Promise<ProgramResult> {
  const unshared = ['--mount', '--pid', '--net', '--fork', '--kill-child', '--propagation'];
  return runProgram(
    'unshare',
    [...unshared, 'private', inLayers, images, 'base', 'node', 'worker', '--', ...program],
    { timeoutMs: 120_000 },
  );
}

const linesOf = async (...program: readonly string[]): Promise<string[]> =>
  (await inWorker(...program)).stdout.split('\n').filter((line) => line !== '');

beforeAll(() => {
  if (!existsSync(join(images, 'worker.sqfs')))
    throw new Error(`Expected ${images}: run "npm run iso -- --dev --only worker" first`);
});

async function unitFiles(state: 'enabled' | 'masked'): Promise<string[]> {
  const listed = await linesOf('systemctl', 'list-unit-files', `--state=${state}`, '--no-legend');
  return listed.map((line) => line.split(/\s+/)[0] ?? '').sort();
}

test('exactly these units start a worker, beside those that systemd cannot do without', async () => {
  expect(await unitFiles('enabled')).toEqual([
    'chrony.service',
    'getty@.service', // for screens that nobody asks for: NAutoVTs=0
    'operos-console.service',
    'operos-hostname.path',
    'operos-report-start.service',
    'operos-time-source.service',
    'prospector.service',
    'remote-fs.target',
    'ssh.service', // skipped without a development key
    'sshd-keygen.service',
    'systemd-networkd-wait-online.service', // nothing waits for it
    'systemd-networkd.service',
    'systemd-networkd.socket',
    'systemd-pstore.service',
    'systemd-resolved.service',
  ]);
});

test('what would keep state or prompt for a password is masked', async () => {
  expect(await unitFiles('masked')).toEqual(
    expect.arrayContaining([
      'getty@tty1.service',
      'systemd-firstboot.service',
      'systemd-machine-id-commit.service',
      'systemd-random-seed.service',
    ]),
  );
  const generators = await linesOf('find', '/etc/systemd/system-generators', '-lname', '/dev/null');
  expect(generators).toEqual(expect.arrayContaining([expect.stringMatching(/ssh-generator$/)]));
});

test('systemd finds nothing wrong with our units, nor udev with our rule', async () => {
  const units = await linesOf('find', '/usr/lib/systemd/system', '-name', 'operos-*');
  const verified = await inWorker(
    ...['systemd-analyze', 'verify', '--man=no', 'prospector.service', ...units],
  );
  expect(units.length).toBeGreaterThan(4);
  expect(verified).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  const rules = '/usr/lib/udev/rules.d/60-operos-boot-interface.rules';
  expect((await inWorker('udevadm', 'verify', rules)).exitCode).toBe(0);
});

test('sshd, where a development key starts it, takes that key and nothing else', async () => {
  const key = '/etc/ssh/ssh_host_ed25519_key';
  const script = `ssh-keygen -q -t ed25519 -N "" -f ${key} && sshd -T`;
  expect(await linesOf('sh', '-c', script)).toEqual(
    expect.arrayContaining([
      'passwordauthentication no',
      'kbdinteractiveauthentication no',
      'permitrootlogin without-password',
      'authorizedkeysfile /root/.ssh/authorized_keys /usr/lib/operos/ssh/authorized_keys',
      'allowtcpforwarding no',
      'x11forwarding no',
    ]),
  );
});

test('chrony understands its configuration, and serves nobody', async () => {
  const { exitCode, stdout } = await inWorker('chronyd', '-p', '-f', '/etc/chrony/chrony.conf');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^port 0$/m);
  expect(stdout).not.toMatch(/^(?:pool|server|peer) /m);
});

test('the agent runs on the image’s own Node, without lshw and dmidecode', async () => {
  expect((await inWorker('which', 'lshw', 'dmidecode', 'lldpctl')).stdout).toBe('');
  const report = await inWorker('prospector', 'report');
  expect(report).toMatchObject({ exitCode: 0, stderr: '' });
  const { schema, cpus } = JSON.parse(report.stdout) as { schema: number; cpus: unknown[] };
  expect({ schema, hasProcessors: cpus.length > 0 }).toEqual({ schema: 1, hasProcessors: true });
  expect((await inWorker('prospector', 'run')).exitCode).toBe(2); // this machine's kernel line
});

test('nothing of Kubernetes or Ceph is there before a plan', async () => {
  const found = await linesOf(
    ...['find', '/usr/bin', '/usr/sbin', '/usr/lib/systemd/system', '-regextype', 'egrep'],
    ...['-regex', '.*/(kube|ceph|containerd|docker|etcd|calico).*'],
  );
  expect(found).toEqual([]);
});
