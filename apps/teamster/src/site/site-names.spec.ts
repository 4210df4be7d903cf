import { networkInterfaces } from 'node:os';
import type { InterfaceName, Ipv4Address, PublicNetwork } from '@operos/cluster-model';
import { expect, test, vi } from 'vitest';
import { SampleSettingsStore } from '../../testing/sample-settings-store.ts';
import { Config } from '../config.ts';
import { readConfig } from '../read-config.ts';
import { SiteNames } from './site-names.ts';

vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  networkInterfaces: vi.fn(),
}));

const leasing = { mode: 'dhcp', interface: 'eno2' as InterfaceName } as const;
const address = (text: string) => text as Ipv4Address;
const leased = (...addresses: string[]) => {
  const infos = addresses.map((one) => ({ address: one }));
  vi.mocked(networkInterfaces).mockReturnValue({ eno2: infos } as never);
};

function namesFor(publicNetwork: PublicNetwork, installed = '1'): SiteNames {
  const config = readConfig({ OPEROS_INSTALLED: installed, OPEROS_SERVER_NAMES: 'old.example' });
  if (!(config instanceof Config)) throw new Error('Expected a configuration');
  const store = new SampleSettingsStore();
  const revision = store.current();
  const settings = { ...revision.settings, publicNetwork };
  vi.spyOn(store, 'current').mockReturnValue({ ...revision, settings });
  return new SiteNames(config, store);
}

test('an address that the site leases is one of its own from the moment it has it', () => {
  const names = namesFor(leasing);
  leased();
  const before = names.current().addresses;
  leased('203.0.113.7', 'fe80::1');
  expect(names.current().addresses).toEqual(expect.arrayContaining([...before, '203.0.113.7']));
  expect(names.current().addresses).not.toContain('fe80::1');
  expect(names.hosts().at(-1)).toBe('203.0.113.7');
});

test('people go to the addresses of the machine, not to those of a service of the cluster', () => {
  const names = namesFor({ mode: 'disabled' });
  const [own] = names.hosts();
  expect(names.hosts()).toEqual([own]);
  expect(names.current().addresses).toContain(own);
  expect(names.current().addresses.length).toBeGreaterThan(2);
});

test('elsewhere than on a controller the environment says', () => {
  leased('203.0.113.7');
  const names = namesFor(leasing, '0').current();
  expect(names).toEqual({
    dnsNames: ['old.example', 'localhost'],
    addresses: [address('127.0.0.1')],
  });
});
