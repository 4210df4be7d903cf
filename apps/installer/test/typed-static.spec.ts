import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasTmux, type TmuxTerminal } from '../testing/tmux-terminal.ts';
import { at, LINUX, PASSWORD, TypedInstaller } from '../testing/typed-installer.ts';

const onTmux = test.skipIf(!hasTmux);
const soon = { timeout: 30_000, interval: 50 };

let typed: TypedInstaller;
let terminal: TmuxTerminal;
beforeEach(() => {
  typed = new TypedInstaller();
  terminal = typed.terminal;
});
afterEach(() => {
  typed.end();
});

const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE5v8y1mCqXoYw5jJ2W0f3T8r6m9qkKpXxk2uQ7Zy9pQ admin@example';

onTmux(
  'static public address, every field, every wrong input, on a Linux console (needs tmux)',
  async () => {
    await typed.begin(LINUX);
    terminal.press('Enter', 'Enter');
    await typed.shows('This cannot go on yet: see Cluster name.');
    await typed.wrongThenRight('x'.repeat(41), 'Expected text of 1 to 40 characters', 'Rack One');
    terminal.press('Enter');
    await typed.wrongThenRight(
      'y'.repeat(65),
      'Expected text of 1 to 64 characters',
      'Example Ltd.',
    );
    terminal.press('Enter');

    await typed.shows(at('2 of 6  The private network'));
    await typed.shows(/\(•\) eno1 {2}1000 Mb\/s {2}0c:c4:7a:00:00:01 {2}no DHCP/);
    terminal.press('Down', 'Enter');
    await typed.shows('A DHCP server answers on eno2 already: 10.1.1.1 offers 10.1.1.77.');
    terminal.press('Up', 'Enter');

    await typed.shows(at('3 of 6  The public network'));
    await typed.shows('eno2: the DHCP server 10.1.1.1 offers 10.1.1.77 in 10.1.1.0/24');
    terminal.press('Tab', 'Down', 'Tab');
    await typed.wrongThenRight('203.0.113.20', 'Expected an IPv4 network', '203.0.113.20/24');
    terminal.press('Enter');
    await typed.wrongThenRight('203.0.113.20', 'Expected the address of a router', '203.0.114.1');
    await typed.shows('Expected an address in 203.0.113.0/24, got 203.0.114.1.');
    terminal.replace('203.0.113.1');
    terminal.press('Enter');
    await typed.wrongThenRight('nowhere', 'Expected an IPv4 address', '203.0.113.2, 203.0.113.3');
    terminal.press('Enter');

    await typed.shows(at('4 of 6  The addresses of the private network'));
    await typed.wrongThenRight(
      '10.0.0.5/8',
      'got the address "10.0.0.5" inside one',
      '203.0.113.0/25',
    );
    await typed.shows('overlaps the private network 203.0.113.0/25');
    await typed.wrongThenRight('fd00::/64', 'Expected IPv4, got', '10.20.0.0/24');
    await typed.shows(/Controller {2}\[10\.20\.0\.10 /);
    terminal.press('Enter');
    await typed.wrongThenRight('10.21.0.10', 'Expected an address in 10.20.0.0/24', '10.20.0.5');
    terminal.press('Enter');
    await typed.diskAndPassword();

    await moreSettings();
    terminal.press('Home', 'Enter');
    await typed.shows(at('The controller is installed'));
    await typed.shows('https://203.0.113.20');
    checkStatic();
    terminal.press('Enter');
    await expect.poll(() => existsSync(join(typed.folder, 'power')), soon).toBe(true);
  },
);

/** Every field behind “More settings”, from the summary and back to it. */
async function moreSettings(): Promise<void> {
  terminal.press('m');
  await typed.shows(at('More settings'));
  terminal.press('Enter');
  await typed.shows(at('Names'));
  await typed.wrongThenRight('Not A Name', 'Expected', 'ctl-1');
  terminal.press('Enter');
  await typed.wrongThenRight('-bad-', 'Expected', 'operos.example.com');
  terminal.press('Enter');
  await typed.wrongThenRight('cluster.local', 'Expected', 'rack-one.internal');
  await openMore('DHCP, DNS and time');
  await typed.wrongThenRight(
    '10.20.0.1 - 10.20.0.20',
    'holds 10.20.0.5',
    '10.20.0.100 - 10.20.0.150',
  );
  terminal.press('Enter');
  await typed.wrongThenRight('10.30.0.1', 'Expected an address in 10.20.0.0/24', '10.20.0.1');
  terminal.press('Enter');
  await typed.wrongThenRight(
    '127.0.0.1',
    'Expected an address that machines can reach',
    '9.9.9.9 1.1.1.1',
  );
  terminal.press('Enter');
  await typed.wrongThenRight('time', 'Expected an IPv4 address', '10.20.0.2');
  await openMore('Kubernetes');
  await typed.wrongThenRight('10.20.0.0/16', 'overlaps', '10.64.0.0/16');
  terminal.press('Enter');
  await typed.wrongThenRight('10.65.0.0/30', 'Expected a /24 or larger network', '10.65.0.0/20');
  terminal.press('Enter');
  await typed.wrongThenRight('rack-one.internal', 'belong together', 'k8s.local');
  await openMore('Disks of workers');
  await typed.wrongThenRight('90', 'Expected a whole number from 20 to 80', '35');
  await openMore('Ways in');
  await typed.wrongThenRight('ssh-rsa nonsense', 'Expected', KEY);
  terminal.press('Enter', 'Enter', 'Enter', 'Down');
  await openMore('Where the cluster is');
  terminal.type('IT');
  terminal.press('Enter');
  terminal.type('Halifax');
  terminal.press('Enter');
  terminal.type('Nova Scotia');
  terminal.press('Enter');
  await typed.wrongThenRight('Canada', 'Expected two capital letters', 'CA');
  terminal.press('Enter');
  await typed.shows(at('More settings'));
  terminal.press('Escape');
  await typed.shows(at('Everything once more'));
}

/** Leaves a question behind “More settings” for the next one. */
async function openMore(title: string): Promise<void> {
  terminal.press('Enter');
  await typed.shows(at('More settings'));
  terminal.press('Down', 'Enter');
  await typed.shows(at(title));
}

function checkStatic(): void {
  expect(typed.settings()).toMatchObject({
    cluster: {
      ...{ name: 'Rack One', organisation: 'Example Ltd.', department: 'IT' },
      ...{ city: 'Halifax', province: 'Nova Scotia', country: 'CA' },
    },
    privateNetwork: {
      ...{ interface: 'eno1', network: '10.20.0.0/24', controllerAddress: '10.20.0.5' },
      ...{ gateway: '10.20.0.1', dns: ['9.9.9.9', '1.1.1.1'], ntp: ['10.20.0.2'] },
      ...{ domain: 'rack-one.internal', range: { first: '10.20.0.100', last: '10.20.0.150' } },
    },
    publicNetwork: {
      ...{ mode: 'static', interface: 'eno2', network: '203.0.113.0/24', address: '203.0.113.20' },
      ...{ gateway: '203.0.113.1', dns: ['203.0.113.2', '203.0.113.3'] },
    },
    kubernetes: {
      ...{ podNetwork: '10.64.0.0/16', serviceNetwork: '10.65.0.0/20', dnsDomain: 'k8s.local' },
    },
    controller: {
      ...{ hostname: 'ctl-1', publicHostname: 'operos.example.com' },
      disk: '/dev/disk/by-id/ata-PHYF0001',
    },
    workers: { systemPercent: 35 },
    access: { sshKeys: [KEY], consoleLogin: false },
  });
  expect(typed.installed('etc/hostname').trim()).toBe('ctl-1');
  expect(typed.installed('root/.ssh/authorized_keys')).toContain(KEY);
  expect(typed.installed('etc/systemd/network/20-operos-public.network')).toContain(
    '203.0.113.20/24',
  );
  expect(typed.installed('etc/systemd/network/10-operos-private.network')).toContain(
    '10.20.0.5/24',
  );
  expect(typed.installed('var/lib/operos/teamster/admin-password')).toBe(`${PASSWORD}\n`);
  expect(
    existsSync(join(typed.folder, 'installed/var/lib/operos/teamster/admin-password-must-change')),
  ).toBe(false);
}
