import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteCount } from './byte-count.ts';

test.each([
  [512, 512],
  ['512', 512],
  ['512B', 512],
  ['1K', 1024],
  ['461.2G', 495_209_729_229],
  ['461,2G', 495_209_729_229],
  ['1.8T', 1_979_120_929_997],
  [' 20K ', 20_480],
  [-1, null],
  [1.5, null],
  [Number.NaN, null],
  ['12 parsecs', null],
  ['9999999P', null],
  ['', null],
  [null, null],
  [['1'], null],
])('%j is %j bytes', (value, bytes) => {
  expect(byteCount(value)).toBe(bytes);
});

test('bytes come back as they were, as number or digits', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (bytes) => {
      expect([byteCount(bytes), byteCount(String(bytes))]).toEqual([bytes, bytes]);
    }),
  );
});
