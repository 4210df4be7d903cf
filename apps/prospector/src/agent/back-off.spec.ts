import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOffMs } from './back-off.ts';

test.each([
  [0, 1_000],
  [1, 2_000],
  [5, 32_000],
  [6, 60_000],
  [1_000, 60_000],
])('try %i waits at most %i ms', (attempt, longest) => {
  expect(backOffMs(attempt, 1)).toBe(longest);
  expect(backOffMs(attempt, 0)).toBe(longest / 2);
});

test('never returns at once and never waits longer than a minute', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
      const wait = backOffMs(attempt, random);
      return wait >= 500 && wait <= 60_000;
    }),
  );
});
