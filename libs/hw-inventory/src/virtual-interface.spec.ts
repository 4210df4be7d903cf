import { expect, test } from 'vitest';
import { parseInterfaceName } from './interface-name.ts';
import { isVirtualInterface } from './virtual-interface.ts';

test.each([
  'bond0',
  'docker0',
  'br-1a2b3c',
  'veth5e5619a',
  'virbr0',
  'eth0.42',
  'eth0:1',
  'cali123',
  'wg0',
  'tun0',
])('%s is made of software', (name) => {
  expect(isVirtualInterface(name, null)).toBe(true);
});

test.each(['eth0', 'eno1', 'enp3s0f1np1', 'ens1f0', 'wlp3s0', 'ib0', 'enx001122334455', 'lan0'])(
  '%s is a port',
  (name) => {
    expect(isVirtualInterface(name, 'igb')).toBe(false);
  },
);

test('a driver of software tells on any name', () => {
  expect(isVirtualInterface('uplink', 'bonding')).toBe(true);
});

test.each([
  ['eth0.42', 'eth0.42'],
  ['a b', null],
  ['a/b', null],
  ['', null],
  ['ü', null],
  ['x'.repeat(33), null],
  [7, null],
])('%j is read as the name %j', (text, name) => {
  expect(parseInterfaceName(text)).toBe(name);
});
