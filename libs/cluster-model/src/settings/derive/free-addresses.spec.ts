import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSettings } from '../../../testing/example-settings.ts';
import { validSettings } from '../../../testing/valid-settings.ts';
import type { Ipv4Address } from '../../ipv4-address.ts';
import { ipv4ToNumber } from '../../ipv4-address.ts';
import {
  broadcastAddress,
  networkAddress,
  networkContains,
  prefixLength,
} from '../../ipv4-network.ts';
import { dynamicRange } from './dynamic-range.ts';
import { freeAddresses, nextFreeAddress, staticAddressCount } from './free-addresses.ts';

test('servers count on from the controller, then from the start of the network', () => {
  const settings = exampleSettings();
  const all = [...freeAddresses(settings, [])];
  expect(all.slice(0, 2)).toEqual(['192.168.33.11', '192.168.33.12']);
  expect(all.slice(-2)).toEqual(['192.168.33.8', '192.168.33.9']);
  expect(nextFreeAddress(settings, all.slice(0, 5))).toBe('192.168.33.16');
});

test('an address that becomes free is given again', () => {
  const settings = exampleSettings();
  const taken = [...freeAddresses(settings, [])].filter((address) => address !== '192.168.33.77');
  expect(nextFreeAddress(settings, taken)).toBe('192.168.33.77');
});

test('a gateway and named servers inside the network are never given', () => {
  const settings = exampleSettings(
    ['privateNetwork.gateway', '192.168.33.11'],
    ['privateNetwork.dns', ['192.168.33.12']],
    ['privateNetwork.ntp', ['192.168.33.13']],
  );
  expect(nextFreeAddress(settings, [])).toBe('192.168.33.14');
});

test('a full network has none', () => {
  const settings = exampleSettings();
  expect(nextFreeAddress(settings, freeAddresses(settings, []))).toBeUndefined();
});

test('whatever the settings, the free addresses are as many as counted, all different, and in nobody’s way', () => {
  const small = validSettings().filter(
    ({ privateNetwork }) => prefixLength(privateNetwork.network) >= 22,
  );
  fc.assert(
    fc.property(small, (settings) => {
      const { network, controllerAddress } = settings.privateNetwork;
      const free: Ipv4Address[] = [...freeAddresses(settings, [])];
      const range = dynamicRange(settings);
      expect(free).toHaveLength(staticAddressCount(settings));
      expect(new Set(free).size).toBe(free.length);
      expect(free.length).toBeGreaterThan(0);
      expect(free).not.toContain(controllerAddress);
      expect(free).not.toContain(networkAddress(network));
      expect(free).not.toContain(broadcastAddress(network));
      const inRange = (one: Ipv4Address): boolean =>
        ipv4ToNumber(one) >= ipv4ToNumber(range.first) &&
        ipv4ToNumber(one) <= ipv4ToNumber(range.last);
      expect(free.some(inRange)).toBe(false);
      expect(free.every((one) => networkContains(network, one))).toBe(true);
    }),
    { numRuns: 100 },
  );
});
