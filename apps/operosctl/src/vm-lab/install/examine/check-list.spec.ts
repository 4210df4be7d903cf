import { expect, test } from 'vitest';
import { CheckList, expectSame } from './check-list.ts';

test('everything is looked at, and what is wrong is told as it is found', async () => {
  const said: string[] = [];
  const list = new CheckList((sentence) => said.push(sentence));
  await list.check('two and two', () => {
    expectSame(2 + 2, 5);
  });
  await list.check('one', () => Promise.resolve());
  expect(list.checks).toEqual([
    { what: 'two and two', problem: 'Expected 5, got 4' },
    { what: 'one', problem: null },
  ]);
  expect(said).toEqual(['FAILED  two and two: Expected 5, got 4', 'ok      one']);
});
