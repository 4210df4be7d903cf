import { expect, test } from 'vitest';
import type { Step } from './step.ts';
import { wantedSteps } from './wanted-steps.ts';

const step = (name: string, ...needs: string[]): Step => ({
  name,
  needs,
  inputs: {},
  run: () => Promise.resolve(),
});
const steps = [step('a'), step('b', 'a'), step('c', 'a'), step('d', 'c', 'b')];

test.each([
  [['b'], ['a', 'b']],
  [['d'], ['a', 'b', 'c', 'd']],
  [
    ['c', 'b'],
    ['a', 'b', 'c'],
  ],
])('the goals %j need %j', (goals, wanted) => {
  expect(wantedSteps(steps, goals).map(({ name }) => name)).toEqual(wanted);
});

test('an unknown goal is refused', () => {
  expect(() => wantedSteps(steps, ['e'])).toThrow('a step named e');
});
