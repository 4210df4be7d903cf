import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exclusively } from './machine-lock.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'operos-lock-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('in one process the second waits for the first, and a failure does not block it', async () => {
  const order: string[] = [];
  const first = exclusively(root, async () => {
    order.push('first begins');
    await sleep(50);
    order.push('first ends');
    throw new Error('failed');
  });
  const second = exclusively(root, () => {
    order.push('second');
    return Promise.resolve(2);
  });
  await expect(first).rejects.toThrow('failed');
  expect(await second).toBe(2);
  expect(order).toEqual(['first begins', 'first ends', 'second']);
});

test('another process is refused while one is at work, and its death frees the lock', async () => {
  const script = `
    import { exclusively } from ${JSON.stringify(join(import.meta.dirname, 'machine-lock.ts'))};
    await exclusively(process.argv[1], async () => {
      console.log('locked');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const args = ['--conditions=@operos/source', '--input-type=module', '-e', script, root];
  const holder = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  const work = (): Promise<string> => Promise.resolve('done');
  await expect(exclusively(root, work)).rejects.toMatchObject({ code: 'busy' });
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(await exclusively(root, work)).toBe('done');
});
