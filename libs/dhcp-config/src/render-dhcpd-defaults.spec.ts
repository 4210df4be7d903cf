import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interfaceNames } from '../testing/index.ts';
import type { InterfaceName } from '@operos/cluster-model';
import { parseDhcpdDefaults } from './parse-dhcpd-defaults.ts';
import { renderDhcpdDefaults } from './render-dhcpd-defaults.ts';
import { renderDhcpdSysctl } from './render-dhcpd-sysctl.ts';

test('names the interfaces in order, and no IPv6', async () => {
  const interfaces = ['eth2', 'eth1'] as InterfaceName[];
  await expect(renderDhcpdDefaults(interfaces)).toMatchFileSnapshot(
    '../test/golden/isc-dhcp-server.default',
  );
});

test('gives dhcpd room for a boot storm', async () => {
  await expect(renderDhcpdSysctl()).toMatchFileSnapshot('../test/golden/dhcpd.sysctl.conf');
});

test('reads back what was rendered', () => {
  fc.assert(
    fc.property(fc.uniqueArray(interfaceNames), (interfaces) => {
      expect(parseDhcpdDefaults(renderDhcpdDefaults(interfaces))).toEqual(interfaces.toSorted());
    }),
  );
});

test.each([
  ['INTERFACES="eth0"', ['eth0']],
  ["INTERFACESv4='eth0 eth1'", ['eth0', 'eth1']],
  ['INTERFACESv4=eth0 # private', ['eth0']],
  ['#INTERFACESv4="eth0"', []],
  ['INTERFACESv4="$(reboot) eth0"', ['eth0']],
  ['', []],
])('reads %j', (text, interfaces) => {
  expect(parseDhcpdDefaults(text)).toEqual(interfaces);
});
