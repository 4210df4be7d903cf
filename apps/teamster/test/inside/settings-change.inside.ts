import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { controllerFiles } from '@operos/controller-config';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventLog } from '../../src/events/event-log.ts';
import { Reconciler } from '../../src/provisioning/reconciler.ts';
import { judgeSettings } from '../../src/settings/judge-settings.ts';
import { SettingsStore } from '../../src/settings/settings-store.ts';
import { TestTeamster } from '../test-teamster.ts';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDlFJzJZ3tVv0i1P0bGm7DZqcB5pO7G6QF5Y2uSe3n6Z ada';
const SETTINGS = '/var/lib/operos/settings/cluster-settings.yaml';
const first = `schema: 1
cluster:
  name: Inside
  organisation: Operos
privateNetwork:
  interface: private0
  network: 10.44.0.0/24
  controllerAddress: 10.44.0.1
  domain: inside.internal
  range: { first: 10.44.0.100, last: 10.44.0.199 }
publicNetwork:
  mode: static
  interface: other0
  network: 203.0.113.0/24
  address: 203.0.113.20
  gateway: 203.0.113.1
  dns: [203.0.113.2]
controller:
  hostname: controller
  disk: /dev/disk/by-id/ata-INSIDE_DISK_0001
`;
const changed = first
  .replace('10.44.0.100', '10.44.0.120')
  .replace('[203.0.113.2]', '[203.0.113.53]')
  .replace('hostname: controller', 'hostname: head')
  .concat(`access:\n  sshKeys: ["${KEY}"]\n`);

let teamster: TestTeamster;
let store: SettingsStore;
const read = (path: string): string => readFileSync(path, 'utf8');
/** The web server is told of its certificate by somebody else. */
const told = (): string[] =>
  read('/run/units/told')
    .split('\n')
    .filter((line) => line !== '' && !line.endsWith('operos-web.service'));

beforeAll(async () => {
  write(SETTINGS, first);
  const facts = { version: __OPEROS_VERSION__, nodes: [] };
  for (const { path, text, mode } of controllerFiles(judgeSettings(first).settings!, facts)) {
    write(path, text); // as the installer does
    chmodSync(path, Number.parseInt(mode, 8));
  }
  write('/run/units/told', '');
  for (const unit of ['nftables', 'systemd-resolved', 'chrony', 'tftpd-hpa'])
    execFileSync('systemctl', ['restart', `${unit}.service`]);
  teamster = await TestTeamster.start({
    environment: {
      OPEROS_INSTALLED: '1',
      OPEROS_HOST_ROOT: '/',
      OPEROS_NETWORK_WATCH: '0',
      OPEROS_SETTINGS_FILE: SETTINGS,
    },
  });
  await teamster.part(Reconciler).settled();
  store = teamster.part(SettingsStore);
});
afterAll(() => teamster.end());
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function planned(document: string) {
  const plan = await store.plan(document, 'ada');
  if (!('id' in plan)) throw new Error(JSON.stringify(plan));
  return plan;
}

test('the first start finds the controller’s own files as they are, and starts what boots servers', () => {
  expect(told().slice(4)).toEqual([
    'restart isc-dhcp-server.service',
    'reload operos-boot-server.service',
  ]);
});

test('a change shows what becomes of each file, and applies it to the daemons', async () => {
  const plan = await planned(changed);
  const lines = new Map(plan.files.map(({ path, diff }) => [path, diff]));
  expect(lines.get('/etc/hostname')).toContain('+head');
  expect(lines.get('/etc/systemd/network/20-operos-public.network')).toContain('+DNS=203.0.113.53');
  expect(lines.get('/root/.ssh/authorized_keys')).toContain(`+${KEY}`);
  expect(lines.get('/etc/dhcp/dhcpd.conf')).toContain('+    range 10.44.0.120 10.44.0.199;');
  expect(JSON.stringify(plan)).not.toContain(read(`${teamster.dataDir}/omapi.key`).trim());
  expect(await store.apply(plan.id, 'ada')).toMatchObject({ revision: { revision: 2 } });
  expect(read('/etc/hosts')).toContain('10.44.0.1 head.inside.internal head\n');
  expect(rules()).toContain('tcp dport { 22, 80, 443 } accept');
  expect(told()).toContain('restart ssh.service');
});

test('it is there after a restart, which tells nobody', async () => {
  const before = told();
  teamster = await teamster.restart();
  await teamster.part(Reconciler).settled();
  store = teamster.part(SettingsStore);
  expect(store.current()).toMatchObject({ revision: 2 });
  expect(told()).toEqual(before);
});

test('taking the last key away closes SSH, and a unit that may not start is no failure', async () => {
  const plan = await planned(changed.replace(/access:.*/s, ''));
  expect(await store.apply(plan.id, 'ada')).toMatchObject({ revision: { revision: 3 } });
  expect(rules()).not.toContain('22,');
});

test('what the installation fixed is refused, field by field', async () => {
  const moved = changed
    .replaceAll('10.44.0.', '10.45.0.')
    .replace('ata-INSIDE', 'ata-OTHER')
    .concat('kubernetes: { dnsDomain: other.internal }\n');
  const issues = await store.plan(moved, 'ada');
  if ('id' in issues) throw new Error('Expected a refusal, got a plan');
  expect(issues.filter(({ code }) => code === 'fixed-at-installation')).toMatchObject([
    { path: 'privateNetwork.network', message: expect.stringContaining('10.44.0.0/24') as string },
    { path: 'privateNetwork.controllerAddress' },
    { path: 'kubernetes.dnsDomain' },
    { path: 'controller.disk' },
  ]);
});

test.each([
  ['is silent on the private network', 'other0', /dhcpd does not answer on private0: no DHCPACK/],
  ['ends, for want of an address', 'server0', /dhcpd ends each time it is started/],
])('a change after which dhcpd %s is taken back in time', async (_name, card, reason) => {
  const before = read('/etc/dhcp/dhcpd.conf');
  const { revision } = store.current();
  const plan = await planned(changed.replace('10.44.0.120', '10.44.0.130'));
  write('/run/units/dhcpd-interface', card);
  const began = performance.now();
  const issues = await store.apply(plan.id, 'ada');
  const seconds = (performance.now() - began) / 1000;
  rmSync('/run/units/dhcpd-interface');
  expect(issues).toMatchObject([
    {
      code: 'apply-failed',
      path: 'isc-dhcp-server.service',
      remedy: expect.stringContaining('nothing was changed') as string,
    },
  ]);
  expect(JSON.stringify(issues)).toMatch(reason);
  expect(seconds).toBeLessThan(10);
  expect(read('/etc/dhcp/dhcpd.conf')).toBe(before);
  expect(store.current().revision).toBe(revision);
  execFileSync('systemctl', ['restart', 'isc-dhcp-server.service']);
});

test('the log says so too', async () => {
  const { events } = await teamster.part(EventLog).page({}, { first: 5 });
  expect(events.map(({ kind, message }) => `${kind}: ${message}`).join('\n')).toMatch(
    /settings-put-back: A change of settings by ada was put back: isc-dhcp-server\.service/,
  );
});

test('after that, the same change is applied', async () => {
  const plan = await planned(changed.replace('10.44.0.120', '10.44.0.130'));
  expect(await store.apply(plan.id, 'ada')).toMatchObject({ revision: { revision: 4 } });
});

test('without a public network nothing is passed on, and its file is gone', async () => {
  const alone = changed
    .replace(/publicNetwork:.*(?=controller:\n)/s, 'publicNetwork: { mode: disabled }\n')
    .replace('domain: inside', 'gateway: 10.44.0.254\n  domain: inside');
  const plan = await planned(alone);
  expect(plan.files).toContainEqual(
    expect.objectContaining({
      path: '/etc/systemd/network/20-operos-public.network',
      change: 'DELETE',
    }),
  );
  expect(await store.apply(plan.id, 'ada')).toMatchObject({ revision: { revision: 5 } });
  expect(existsSync('/etc/systemd/network/20-operos-public.network')).toBe(false);
  expect(rules()).not.toMatch(/masquerade|other0/);
  expect(read('/proc/sys/net/ipv4/ip_forward')).toBe('0\n');
});

function rules(): string {
  return execFileSync('nft', ['list', 'ruleset'], { encoding: 'utf8' });
}
