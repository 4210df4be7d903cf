import { expect, test } from 'vitest';
import { FinishedRoot } from './finished-root.ts';

const worker = new FinishedRoot('base', 'node', 'worker');

test('exactly these units start a worker, beside those that systemd cannot do without', async () => {
  expect(await worker.unitFiles('enabled')).toEqual([
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
  expect(await worker.unitFiles('masked')).toEqual(
    expect.arrayContaining([
      'getty@tty1.service',
      'systemd-firstboot.service',
      'systemd-machine-id-commit.service',
      'systemd-random-seed.service',
    ]),
  );
  const generators = await worker.linesOf(
    'find',
    '/etc/systemd/system-generators',
    '-lname',
    '/dev/null',
  );
  expect(generators).toEqual(expect.arrayContaining([expect.stringMatching(/ssh-generator$/)]));
});

test('systemd finds nothing wrong with our units, nor udev with our rule', async () => {
  const units = await worker.linesOf('find', '/usr/lib/systemd/system', '-name', 'operos-*');
  const verified = await worker.run(
    ...['systemd-analyze', 'verify', '--man=no', 'prospector.service', ...units],
  );
  expect(units.length).toBeGreaterThan(4);
  expect(verified).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  const rules = '/usr/lib/udev/rules.d/60-operos-boot-interface.rules';
  expect((await worker.run('udevadm', 'verify', rules)).exitCode).toBe(0);
});

test('sshd, where a development key starts it, takes that key and nothing else', async () => {
  const key = '/etc/ssh/ssh_host_ed25519_key';
  const script = `ssh-keygen -q -t ed25519 -N "" -f ${key} && sshd -T`;
  expect(await worker.linesOf('sh', '-c', script)).toEqual(
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
  const { exitCode, stdout } = await worker.run('chronyd', '-p', '-f', '/etc/chrony/chrony.conf');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^port 0$/m);
  expect(stdout).not.toMatch(/^(?:pool|server|peer) /m);
});

test('the agent runs on the image’s own Node, without lshw and dmidecode', async () => {
  expect((await worker.run('which', 'lshw', 'dmidecode', 'lldpctl')).stdout).toBe('');
  const report = await worker.run('prospector', 'report');
  expect(report).toMatchObject({ exitCode: 0, stderr: '' });
  const { schema, cpus } = JSON.parse(report.stdout) as { schema: number; cpus: unknown[] };
  expect({ schema, hasProcessors: cpus.length > 0 }).toEqual({ schema: 1, hasProcessors: true });
  expect((await worker.run('prospector', 'run')).exitCode).toBe(2); // this machine's kernel line
});

test('nothing of Kubernetes or Ceph is there before a plan', async () => {
  const found = await worker.linesOf(
    ...['find', '/usr/bin', '/usr/sbin', '/usr/lib/systemd/system', '-regextype', 'egrep'],
    ...['-regex', '.*/(kube|ceph|containerd|docker|etcd|calico).*'],
  );
  expect(found).toEqual([]);
});
