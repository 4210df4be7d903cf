import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { atOnce } from './at-once.ts';

test('does all, some at the same time but not too many', async () => {
  const done: number[] = [];
  let busy = 0;
  let most = 0;
  await atOnce([...Array(100).keys()], async (item) => {
    busy += 1;
    most = Math.max(most, busy);
    await sleep(1);
    busy -= 1;
    done.push(item);
  });
  expect(done.toSorted((a, b) => a - b)).toEqual([...Array(100).keys()]);
  expect(most).toBe(16);
});

test('an error comes out only when nothing is under way any more', async () => {
  let busy = 0;
  const failing = atOnce([...Array(100).keys()], async (item) => {
    busy += 1;
    await sleep(item % 7);
    busy -= 1;
    if (item === 20) throw new Error('twenty');
  });
  await expect(failing).rejects.toThrow('twenty');
  expect(busy).toBe(0);
});
