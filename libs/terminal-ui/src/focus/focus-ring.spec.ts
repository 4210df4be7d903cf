import { expect, test } from 'vitest';
import { type KeyName, namedKey } from '../keys/key.ts';
import { focusRing, pressFocus, stepFocus } from './focus-ring.ts';

const ring = focusRing(['name', 'address', 'next']);

test.each([
  [[], 'name'],
  [['tab'], 'address'],
  [['tab', 'tab', 'tab'], 'name'],
  [['back-tab'], 'next'],
  [['enter', 'down'], 'name'],
] as const)('%j leads to %s', (names, part) => {
  const keys = (names as readonly KeyName[]).map(namedKey);
  expect(keys.reduce(pressFocus, ring).on).toBe(part);
});

test('steps go round in both directions', () => {
  expect(stepFocus(ring, -4).on).toBe('next');
  expect(stepFocus(ring, 5).on).toBe('next');
});
