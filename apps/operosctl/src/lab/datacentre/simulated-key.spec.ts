import { expect, test } from 'vitest';
import { simulatedKey } from './simulated-key.ts';

test('a machine keeps its key over restarts, and shares it with no other', () => {
  expect(simulatedKey(1, 0).publicKey.thumbprint).toBe(simulatedKey(1, 0).publicKey.thumbprint);
  const all = [0, 1, 2].flatMap((seed) => [0, 1, 2].map((machine) => simulatedKey(seed, machine)));
  expect(new Set(all.map(({ publicKey }) => publicKey.thumbprint)).size).toBe(9);
});
