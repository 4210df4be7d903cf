import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { parseBytes } from './bytes.ts';

test('a whole number and its decimal text are the same size', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (size) => {
      expect(parseBytes(size)).toBe(size);
      expect(parseBytes(String(size))).toBe(size);
    }),
  );
});

test.each([
  -1,
  1.5,
  2 ** 53,
  Number.NaN,
  Infinity,
  '',
  ' 7',
  '7 ',
  '+7',
  '0x10',
  '1e3',
  '9007199254740993',
])('%j is no size', (value) => {
  expect(parseBytes(value)).toBeUndefined();
});

test('hostile text is refused or a whole number', () => {
  fc.assert(fc.property(hostileText(), (text) => Number.isSafeInteger(parseBytes(text) ?? 0)));
});
