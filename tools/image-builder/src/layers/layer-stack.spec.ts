import { expect, test } from 'vitest';
import { below, isSystem, layerNames, stackOf } from './layer-stack.ts';

test.each([
  ['worker', ['base', 'node', 'worker']],
  ['controller', ['base', 'node', 'controller']],
  ['installer', ['base', 'installer']],
  ['base', ['base']],
] as const)('%s is stacked from %j', (layer, stack) => {
  expect(stackOf(layer)).toEqual(stack);
});

test('every layer comes after those below it', () => {
  for (const [index, name] of layerNames.entries())
    expect(layerNames.slice(0, index)).toEqual(expect.arrayContaining([...below(name)]));
});

test('machines boot into worker, controller and installer', () => {
  expect(layerNames.filter(isSystem)).toEqual(['worker', 'controller', 'installer']);
});
