import { expect, test } from 'vitest';
import { planMachines } from './planned-machines.ts';

const names = (...texts: string[]): string[] =>
  planMachines(texts).machines!.map(({ name, memoryMib }) => `${name} ${memoryMib}`);

test('a star stands for many of a kind', () => {
  expect(names('one', 'rack*2:memory=1024')).toEqual(['one 2048', 'rack-1 1024', 'rack-2 1024']);
});

test('no two machines have the same addresses', () => {
  const macs = planMachines(['a', 'rack*3']).machines!.flatMap((machine) => machine.macs);
  expect(new Set(macs).size).toBe(4);
});

test.each([
  [['a', 'a'], /a twice/],
  [['a*999'], /at most 200/],
  [['ok', 'Bad'], /"Bad"/],
])('%j is refused', (texts, problem) => {
  expect(planMachines(texts).problem).toMatch(problem);
});
