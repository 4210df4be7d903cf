import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optionalTimestamp, timestamp } from './timestamp.ts';

test('prints every time as the standard library does', () => {
  const times = fc.integer({ min: Date.UTC(0, 0), max: Date.UTC(9999, 11, 31) });
  fc.assert(
    fc.property(fc.array(times), (list) => {
      expect(list.map(timestamp)).toEqual(list.map((at) => new Date(at).toISOString()));
    }),
    { numRuns: 2000 },
  );
});

test('drops fractions of a millisecond and keeps what was never', () => {
  expect(timestamp(1.75)).toBe('1970-01-01T00:00:00.001Z');
  expect([optionalTimestamp(null), optionalTimestamp(undefined)]).toEqual([null, null]);
});
