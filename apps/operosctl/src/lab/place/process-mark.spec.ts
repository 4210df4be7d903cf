import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isRunning, markProcess, parseProcessMark } from './process-mark.ts';

test('a process is running until it ends', async () => {
  const child = spawn('sleep', ['60']);
  await once(child, 'spawn');
  const mark = markProcess(child.pid!)!;
  expect(isRunning(mark)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isRunning(mark)).toBe(false);
  expect(markProcess(child.pid!)).toBeUndefined();
});

test.skipIf(!existsSync('/proc/self/stat'))(
  'another process with the same number is not mistaken for it (needs /proc)',
  () => {
    const mine = markProcess(process.pid)!;
    expect(isRunning(mine)).toBe(true);
    expect(isRunning({ ...mine, startedAt: '1' })).toBe(false);
  },
);

test('marks survive being printed; anything else is none', () => {
  const mark = { pid: 4711, startedAt: '99' };
  expect(parseProcessMark(JSON.stringify(mark))).toEqual(mark);
  for (const text of ['', '{', 'null', '{"pid":0,"startedAt":"1"}', '{"pid":"7"}', '{"pid":1.5}'])
    expect(parseProcessMark(text)).toBeUndefined();
});
