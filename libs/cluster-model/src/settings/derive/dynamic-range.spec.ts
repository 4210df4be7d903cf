import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removed } from '../../../testing/changed-document.ts';
import { exampleSettings } from '../../../testing/example-settings.ts';
import { validSettings } from '../../../testing/valid-settings.ts';
import { ipv4ToNumber } from '../../ipv4-address.ts';
import { broadcastAddress, networkAddress, networkContains } from '../../ipv4-network.ts';
import { dynamicRange, LARGEST_RANGE } from './dynamic-range.ts';

const rows: readonly (readonly [title: string, network: string, own: string, range: string])[] = [
  ['the uppermost quarter', '192.168.33.0/24', '192.168.33.10', '192.168.33.192-192.168.33.254'],
  [
    'below a controller near the end',
    '192.168.33.0/24',
    '192.168.33.245',
    '192.168.33.182-192.168.33.244',
  ],
  [
    'below a controller at the very end',
    '192.168.33.0/24',
    '192.168.33.254',
    '192.168.33.191-192.168.33.253',
  ],
  [
    'above a controller in the middle',
    '192.168.33.0/24',
    '192.168.33.190',
    '192.168.33.192-192.168.33.254',
  ],
  ['never more than 1024', '10.0.0.0/8', '10.0.0.1', '10.255.251.255-10.255.255.254'],
  ['four of the smallest network', '10.1.1.0/28', '10.1.1.1', '10.1.1.11-10.1.1.14'],
  ['four beside a controller that is in the way', '10.1.1.0/28', '10.1.1.12', '10.1.1.8-10.1.1.11'],
];

describe('without a range in the settings, it is', () => {
  test.each(rows)('%s: %s with the controller at %s', (...[, network, own, range]) => {
    const settings = exampleSettings(
      ['privateNetwork.network', network],
      ['privateNetwork.controllerAddress', own],
      ['privateNetwork.range', removed],
    );
    const { first, last } = dynamicRange(settings);
    expect(`${first}-${last}`).toBe(range);
  });
});

test('a range in the settings is taken as it is', () => {
  expect(dynamicRange(exampleSettings())).toEqual({
    first: '192.168.33.192',
    last: '192.168.33.254',
  });
});

test('a network without room for a range is an error of the caller', () => {
  const full = exampleSettings(
    ['privateNetwork.network', '10.1.1.0/30'],
    ['privateNetwork.controllerAddress', '10.1.1.1'],
    ['privateNetwork.gateway', '10.1.1.2'],
    ['privateNetwork.range', removed],
  );
  expect(() => dynamicRange(full)).toThrow(RangeError);
});

test('whatever the settings, the range is inside, in order, small, and clear of what is fixed', () => {
  fc.assert(
    fc.property(validSettings(), (settings) => {
      const { network, controllerAddress, gateway, dns, ntp } = settings.privateNetwork;
      const { first, last } = dynamicRange(settings);
      const [from, to] = [ipv4ToNumber(first), ipv4ToNumber(last)];
      expect(networkContains(network, first) && networkContains(network, last)).toBe(true);
      expect(to - from).toBeGreaterThanOrEqual(0);
      expect(to - from).toBeLessThan(LARGEST_RANGE);
      const ends = [networkAddress(network), broadcastAddress(network)];
      for (const fixed of [
        controllerAddress,
        gateway ?? controllerAddress,
        ...dns,
        ...ntp,
        ...ends,
      ])
        expect(ipv4ToNumber(fixed) < from || ipv4ToNumber(fixed) > to).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
