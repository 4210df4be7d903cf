import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchParts } from './match-parts.ts';

test('parts with equal keys are paired in the order they stand', () => {
  expect(matchParts(['a1', 'a2', 'b1'], ['a3', 'c1'], (part) => part.charAt(0))).toEqual({
    added: ['c1'],
    removed: ['a2', 'b1'],
    kept: [['a1', 'a3']],
  });
});

test('every part is added, removed or kept, and once', () => {
  const parts = fc.array(fc.constantFrom('a', 'b', 'c'));
  fc.assert(
    fc.property(parts, parts, (before, after) => {
      const { added, removed, kept } = matchParts(before, after, (part) => part);
      expect(removed.length + kept.length).toBe(before.length);
      expect(added.length + kept.length).toBe(after.length);
    }),
  );
});
