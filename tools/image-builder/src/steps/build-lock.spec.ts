import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { withBuildLock } from './build-lock.ts';

test('a second build waits until the first has ended', async () => {
  const file = join(temporaryFolder(), 'lock');
  const order: string[] = [];
  let end: () => void = () => undefined;
  const first = withBuildLock(
    file,
    () => undefined,
    async () => {
      order.push('first begins');
      await new Promise<void>((resolve) => (end = resolve));
      order.push('first ends');
    },
  );
  const said: string[] = [];
  const second = withBuildLock(
    file,
    (line) => {
      said.push(line);
      end();
    },
    () => Promise.resolve(order.push('second')),
  );
  await Promise.all([first, second]);
  expect(order).toEqual(['first begins', 'first ends', 'second']);
  expect(said).toEqual([expect.stringContaining(String(process.pid))]);
});

test('a lock left by a build that was killed is taken over', async () => {
  const file = join(temporaryFolder(), 'lock');
  writeFileSync(file, '999999999');
  expect(
    await withBuildLock(
      file,
      () => undefined,
      () => Promise.resolve('built'),
    ),
  ).toBe('built');
  expect(existsSync(file)).toBe(false);
});
