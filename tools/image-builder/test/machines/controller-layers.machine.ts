import { expect, test } from 'vitest';
import { FinishedRoot } from './finished-root.ts';

const controller = new FinishedRoot('base', 'node', 'controller');

/** Our units, with the most that `systemd-analyze security` may find open, from 0 to 10. */
const mostExposed = {
  'isc-dhcp-server.service': 2.5,
  'nftables.service': 2.5,
  'operos-backup.service': 2,
  'operos-boot-server.service': 2.5,
  'operos-console.service': 2.5,
  'operos-hostname.service': 2.5,
  'operos-log-rotation.service': 1.5,
  'operos-web.service': 2.5,
  'operos-wire-log@dhcpd.service': 1,
  'teamster.service': 3.5,
  'tftpd-hpa.service': 2.5,
};

test('exactly these units start a controller, beside those that systemd cannot do without', async () => {
  expect(await controller.unitFiles('enabled')).toEqual([
    'chrony.service',
    'fstrim.timer',
    'getty@.service', // the second screen, if the settings want it
    'isc-dhcp-server.service',
    'mdcheck_continue.timer',
    'mdcheck_start.timer',
    'mdmonitor-oneshot.timer',
    'nftables.service',
    'operos-backup.timer',
    'operos-boot-server.service',
    'operos-boot-tree.path',
    'operos-console.service',
    'operos-hostname.path',
    'operos-log-rotation.timer',
    'operos-web.service',
    'remote-fs.target',
    'srv-operos-boot-images.mount',
    'srv-operos-layers.mount',
    'ssh.service', // skipped without a key
    'sshd-keygen.service',
    'systemd-networkd-wait-online.service', // nothing waits for it
    'systemd-networkd.service',
    'systemd-networkd.socket',
    'systemd-pstore.service',
    'systemd-resolved.service',
    'teamster.service',
    'tftpd-hpa.service',
  ]);
});

test('systemd finds nothing wrong with our units', async () => {
  const found = await controller.linesOf(
    ...['find', '/usr/lib/systemd/system', '-name', 'operos-*', '-o', '-name', 'srv-operos-*'],
  );
  const units = [...new Set([...Object.keys(mostExposed), ...found])];
  const verified = await controller.run('systemd-analyze', 'verify', '--man=no', ...units);
  expect(verified).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});

test.each(Object.entries(mostExposed))('%s is exposed to at most %d of 10', async (unit, most) => {
  const judged = await controller.run(
    ...['systemd-analyze', 'security', '--offline=true', '--no-pager', `--threshold=${most * 10}`],
    unit,
  );
  expect(judged.stdout).toMatch(/Overall exposure level/);
  expect(judged.exitCode).toBe(0);
});

test('no daemon finds a configuration that nobody chose', async () => {
  const files = [
    '/etc/default/isc-dhcp-server',
    '/etc/default/tftpd-hpa',
    '/etc/dhcp/dhcpd.conf',
    '/etc/nftables.conf',
    '/etc/nginx/sites-enabled',
    '/etc/operos/boot-server.conf',
    '/etc/operos/web.conf',
  ];
  const script = 'for file; do [ ! -e "$file" ] || echo "$file"; done';
  expect(await controller.linesOf('sh', '-c', script, 'sh', ...files)).toEqual([]);
});

test('the firewall without settings lets nothing in that was not asked for', async () => {
  const rules = await controller.run('cat', '/usr/lib/operos/closed.nft');
  expect(rules.stdout.match(/policy drop/g)).toHaveLength(2);
  expect(rules.stdout).toMatch(/^flush ruleset$/m);
  expect(rules.stdout).not.toMatch(/dport/);
});

test('the loaders that the boot tree is made of are in the image', async () => {
  const files = [
    '/usr/lib/PXELINUX/lpxelinux.0',
    '/usr/lib/SYSLINUX.EFI/efi64/syslinux.efi',
    '/usr/lib/ipxe/undionly.kpxe',
  ];
  const { exitCode, stderr } = await controller.run('ls', ...files);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
});
