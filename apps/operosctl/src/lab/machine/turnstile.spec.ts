import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turnstile } from './turnstile.ts';

test('no more than its places are in at once, and everybody gets through', async () => {
  const door = new Turnstile(3);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      door.pass(async () => {
        inside += 1;
        most = Math.max(most, inside);
        order.push(index);
        await wait(1);
        inside -= 1;
      }),
    ),
  );
  expect(most).toBe(3);
  expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

test('work that fails gives its place on', async () => {
  const door = new Turnstile(1);
  await expect(door.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(door.pass(() => Promise.resolve('in'))).resolves.toBe('in');
});
