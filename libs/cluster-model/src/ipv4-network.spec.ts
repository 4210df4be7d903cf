import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { ipv4FromNumber, ipv4ToNumber, parseIpv4Address } from './ipv4-address.ts';
import {
  broadcastAddress,
  netmask,
  networkAddress,
  networkContains,
  networkOf,
  networkSize,
  networksOverlap,
  parseIpv4Network,
  prefixLength,
} from './ipv4-network.ts';

const address = fc.integer({ min: 0, max: 0xffff_ffff }).map(ipv4FromNumber);
const prefix = fc.integer({ min: 0, max: 32 });
const network = fc.tuple(address, prefix).map(([inside, length]) => networkOf(inside, length));

describe.each([
  ['0.0.0.0/0', 2 ** 32, '0.0.0.0', '255.255.255.255'],
  ['128.0.0.0/1', 2 ** 31, '128.0.0.0', '255.255.255.255'],
  ['10.0.0.0/8', 2 ** 24, '255.0.0.0', '10.255.255.255'],
  ['192.168.33.0/24', 256, '255.255.255.0', '192.168.33.255'],
  ['192.168.33.128/25', 128, '255.255.255.128', '192.168.33.255'],
  ['192.0.2.254/31', 2, '255.255.255.254', '192.0.2.255'],
  ['255.255.255.255/32', 1, '255.255.255.255', '255.255.255.255'],
])('%s', (...[text, size, mask, last]) => {
  const parsed = parseIpv4Network(text)!;
  const [base, length] = text.split('/');

  test('has its size, mask and ends', () => {
    expect(networkSize(parsed)).toBe(size);
    expect(netmask(parsed)).toBe(mask);
    expect(networkAddress(parsed)).toBe(base);
    expect(broadcastAddress(parsed)).toBe(last);
    expect(prefixLength(parsed)).toBe(Number(length));
  });

  test('is found again from either of its ends', () => {
    expect(networkOf(parseIpv4Address(base!)!, Number(length))).toBe(text);
    expect(networkOf(parseIpv4Address(last)!, Number(length))).toBe(text);
  });
});

test.each([
  '10.0.0.1/8',
  '0.0.0.1/0',
  '192.168.33.10/24',
  '10.0.0.0',
  '10.0.0.0/',
  '10.0.0.0/33',
  '10.0.0.0/08',
  '10.0.0.0/-1',
  '10.0.0.0/8/8',
  '10.0.0.0/255.0.0.0',
  '10.0.0.0/8 ',
  'fd00::/8',
])('%j is no network', (text) => {
  expect(parseIpv4Network(text)).toBeUndefined();
});

test('every network reads back, and holds exactly the addresses between its ends', () => {
  fc.assert(
    fc.property(network, address, (one, other) => {
      expect(parseIpv4Network(one)).toBe(one);
      const number = ipv4ToNumber(other);
      const between =
        number >= ipv4ToNumber(networkAddress(one)) &&
        number <= ipv4ToNumber(broadcastAddress(one));
      expect(networkContains(one, other)).toBe(between);
    }),
  );
});

test('two networks overlap when one holds the other, and then from both sides', () => {
  fc.assert(
    fc.property(network, network, (a, b) => {
      const nested =
        networkOf(networkAddress(a), prefixLength(b)) === b ||
        networkOf(networkAddress(b), prefixLength(a)) === a;
      expect(networksOverlap(a, b)).toBe(nested);
      expect(networksOverlap(b, a)).toBe(nested);
    }),
  );
});

test('hostile text is refused, or prints nothing but digits, dots and a slash', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      expect(parseIpv4Network(text) ?? '0.0.0.0/0').toMatch(/^[0-9.]{7,15}\/[0-9]{1,2}$/);
    }),
  );
});
