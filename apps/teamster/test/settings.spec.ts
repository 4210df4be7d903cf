import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Reconciler } from '../src/provisioning/reconciler.ts';
import { defaultSettings } from '../src/settings/default-settings.ts';
import { SettingsStore } from '../src/settings/settings-store.ts';
import { TestTeamster } from './test-teamster.ts';

let teamster: TestTeamster;
let store: SettingsStore;
const file = (path: string): string => join(teamster.dataDir, 'host', path);

async function start(): Promise<void> {
  teamster = await TestTeamster.start();
  await teamster.part(Reconciler).settled();
  store = teamster.part(SettingsStore);
}

beforeEach(start);
afterEach(() => teamster.end());

const renamed = defaultSettings.replace('domain: operos.internal', 'domain: rack.internal');

async function planned(document: string) {
  const plan = await store.plan(document, 'ada');
  if (!('id' in plan)) throw new Error(JSON.stringify(plan));
  return plan;
}

test('the files of the first settings are there, and loaders are the packaged ones', () => {
  expect(readFileSync(file('etc/dhcp/dhcpd.conf'), 'utf8')).toContain(
    'option domain-name "operos.internal";',
  );
  expect(readFileSync(file('etc/operos/boot-server.conf'), 'utf8')).toContain('192.168.33.10:5080');
  expect(readFileSync(file('srv/operos/boot/bios/pxelinux.cfg/default'), 'utf8')).toContain(
    'local-disk',
  );
  const packaged = '/usr/lib/PXELINUX/lpxelinux.0';
  if (existsSync(packaged))
    expect(
      readFileSync(file('srv/operos/boot/bios/lpxelinux.0')).equals(readFileSync(packaged)),
    ).toBe(true);
});

test('a plan shows what would change and changes nothing', async () => {
  const before = readFileSync(file('etc/dhcp/dhcpd.conf'), 'utf8');
  const plan = await planned(renamed);
  expect(plan.files.map(({ path, change, reloads }) => ({ path, change, reloads }))).toEqual([
    { path: '/etc/dhcp/dhcpd.conf', change: 'UPDATE', reloads: 'isc-dhcp-server.service' },
  ]);
  expect(plan.files[0]?.diff).toContain('-  option domain-name "operos.internal";');
  expect(plan.files[0]?.diff).toContain('+  option domain-name "rack.internal";');
  expect(readFileSync(file('etc/dhcp/dhcpd.conf'), 'utf8')).toBe(before);
  expect(store.current().revision).toBe(1);
});

test('applying makes just that change, once, and it outlasts a restart', async () => {
  const plan = await planned(renamed);
  const applied = await store.apply(plan.id, 'ada');
  expect(applied).toMatchObject({
    revision: { revision: 2, changedBy: 'ada' },
    changedFiles: ['/etc/dhcp/dhcpd.conf'],
  });
  expect(readFileSync(file('etc/dhcp/dhcpd.conf'), 'utf8')).toContain('"rack.internal"');
  expect(await store.apply(plan.id, 'ada')).toMatchObject([{ code: 'plan-unknown' }]);
  teamster = await teamster.restart();
  store = teamster.part(SettingsStore);
  expect(store.current()).toMatchObject({ revision: 2, yaml: renamed });
  const { revisions, totalCount } = await store.history({ first: 10 });
  expect(revisions.map(({ revision }) => revision)).toEqual([2, 1]);
  expect(totalCount).toBe(2);
});

test('of two plans against one revision only the first is applied, even at the same moment', async () => {
  const [one, two] = [await planned(renamed), await planned(renamed.replace('rack', 'hall'))];
  const outcomes = await Promise.all([store.apply(one.id, 'ada'), store.apply(two.id, 'bob')]);
  expect(outcomes[0]).toMatchObject({ revision: { revision: 2 } });
  expect(outcomes[1]).toMatchObject([{ code: 'plan-stale' }]);
});

test('a document with errors gives every issue and no plan', async () => {
  const spoilt = defaultSettings
    .replace('podNetwork: 10.10.0.0/16', 'podNetwork: 192.168.0.0/16')
    .replace('gateway: 192.168.33.1', 'gateway: 192.168.34.1');
  const issues = await store.plan(spoilt, 'ada');
  const paths = 'id' in issues ? [] : issues.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['privateNetwork.gateway', 'kubernetes.podNetwork']),
  );
});

test('the key of dhcpd is never shown', async () => {
  const secret = readFileSync(join(teamster.dataDir, 'omapi.key'), 'utf8').trim();
  expect(readFileSync(file('etc/dhcp/dhcpd.conf'), 'utf8')).toContain(secret);
  writeFileSync(file('etc/dhcp/dhcpd.conf'), '');
  const { files } = await planned(renamed);
  expect(JSON.stringify(files)).not.toContain(secret);
  expect(JSON.stringify(files)).toContain('(hidden)');
});
