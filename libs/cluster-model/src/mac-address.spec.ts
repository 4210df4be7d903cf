import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mac } from '../testing/arbitrary-words.ts';
import { hostileText } from '../testing/hostile-text.ts';
import { isLocallyAdministered, parseMacAddress } from './mac-address.ts';

test('either case and either separator give one form', () => {
  fc.assert(
    fc.property(mac(), (text) => {
      expect(parseMacAddress(text)).toBe(text);
      expect(parseMacAddress(text.toUpperCase())).toBe(text);
      expect(parseMacAddress(text.replaceAll(':', '-'))).toBe(text);
    }),
  );
});

test.each([
  '',
  '52:54:00:12:34',
  '52:54:00:12:34:56:78',
  '52:54-00:12:34:56',
  '525400123456',
  '5254.0012.3456',
  '52:54:00:12:34:5g',
  '52:54:00:12:34:56\n',
  '00:00:00:00:00:00',
  'ff:ff:ff:ff:ff:ff',
  '01:00:5e:00:00:01',
  '33:33:00:00:00:01',
])('%j is the address of no network card', (text) => {
  expect(parseMacAddress(text)).toBeUndefined();
});

test('hostile text is refused, or prints nothing but digits and colons', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const parsed = parseMacAddress(text);
      if (parsed !== undefined) expect(parsed).toMatch(/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/);
    }),
  );
});

test.each([
  ['52:54:00:12:34:56', true],
  ['02:42:ac:11:00:02', true],
  ['3c:ec:ef:00:00:01', false],
  ['00:25:90:aa:bb:cc', false],
])('%s was chosen by software: %s', (text, local) => {
  expect(isLocallyAdministered(parseMacAddress(text)!)).toBe(local);
});
