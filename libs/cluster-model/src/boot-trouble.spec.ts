import { expect, test } from 'vitest';
import { type BootTroubleCode, isBootTroubleCode, tellBootTrouble } from './boot-trouble.ts';

const codes: readonly BootTroubleCode[] = [
  'layer-unreachable',
  'layer-corrupt',
  'layer-unsigned',
  'layer-unmountable',
  'no-memory',
];

test.each(codes)('%s is told in sentences, with the layer by name', (code) => {
  expect(isBootTroubleCode(code)).toBe(true);
  const told = tellBootTrouble({ code, layer: 'base', at: 0 });
  expect(told.message).toMatch(/^The layer “base” .+\.$/);
  expect(told.remedy).toMatch(/^[A-Z].*\.$/);
  expect(tellBootTrouble({ code, at: 0 }).message).toMatch(/^The system .+\.$/);
});

test.each(['', 'toString', '__proto__', 'kernel-started', 'Layer-corrupt'])(
  'the word %j is no trouble',
  (word) => {
    expect(isBootTroubleCode(word)).toBe(false);
  },
);
