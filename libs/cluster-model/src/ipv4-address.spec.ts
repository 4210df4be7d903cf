import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import {
  compareIpv4,
  ipv4FromNumber,
  ipv4Plus,
  ipv4ToNumber,
  parseIpv4Address,
} from './ipv4-address.ts';

const number = fc.integer({ min: 0, max: 0xffff_ffff });

test('an address and its number stand for each other', () => {
  fc.assert(
    fc.property(number, (value) => {
      const address = ipv4FromNumber(value);
      expect(parseIpv4Address(address)).toBe(address);
      expect(ipv4ToNumber(address)).toBe(value);
    }),
  );
});

test.each([
  ['0.0.0.0', 0],
  ['0.0.0.1', 1],
  ['127.255.255.255', 0x7fff_ffff],
  ['128.0.0.0', 0x8000_0000],
  ['192.168.33.10', 0xc0a8_210a],
  ['255.255.255.255', 0xffff_ffff],
])('%s is %d', (text, value) => {
  expect(ipv4ToNumber(parseIpv4Address(text)!)).toBe(value);
  expect(ipv4FromNumber(value)).toBe(text);
});

test.each([
  '',
  '1.2.3',
  '1.2.3.4.5',
  '256.0.0.1',
  '01.2.3.4',
  '1.2.3.04',
  '0x7f.0.0.1',
  '2130706433',
  ' 1.2.3.4',
  '1.2.3.4\n',
  '1.2.3.-4',
  '1.2.3.4/24',
  '1,2,3,4',
  '१.२.३.४',
  '::ffff:1.2.3.4',
])('%j is no address', (text) => {
  expect(parseIpv4Address(text)).toBeUndefined();
});

test('hostile text is refused, or is an address that prints nothing else', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      expect(parseIpv4Address(text) ?? '0.0.0.0').toMatch(/^[0-9]{1,3}(\.[0-9]{1,3}){3}$/);
    }),
  );
});

test.each([-1, 2 ** 32, 0.5, Number.NaN, Infinity])('%d is the number of no address', (value) => {
  expect(() => ipv4FromNumber(value)).toThrow(RangeError);
});

test('adding counts on, sorting counts up, and neither wraps round the ends', () => {
  const last = parseIpv4Address('255.255.255.255')!;
  expect(ipv4Plus(parseIpv4Address('10.0.0.255')!, 1)).toBe('10.0.1.0');
  expect(() => ipv4Plus(last, 1)).toThrow(RangeError);
  expect(() => ipv4Plus(parseIpv4Address('0.0.0.0')!, -1)).toThrow(RangeError);
  const texts = ['10.0.0.9', '9.255.255.255', '10.0.0.10'].map((text) => parseIpv4Address(text)!);
  expect(texts.sort(compareIpv4)).toEqual(['9.255.255.255', '10.0.0.9', '10.0.0.10']);
});
