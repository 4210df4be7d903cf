import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markProcess } from '../place/process-mark.ts';
import { stopLeftoverTeamster } from './leftover-teamster.ts';

const stop = new AbortController();
let folder: string;
let mark: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-leftover-'));
  mark = join(folder, 'teamster.process');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a process that is still the marked one is stopped', async () => {
  const child = spawn('sleep', ['60']);
  const exit = once(child, 'exit');
  await once(child, 'spawn');
  writeFileSync(mark, JSON.stringify(markProcess(child.pid!)));
  expect(await stopLeftoverTeamster(mark, stop.signal)).toBe(true);
  expect(await exit).toEqual([null, 'SIGTERM']);
  expect(existsSync(mark)).toBe(false);
});

test('a process that only has its number is left alone', async () => {
  const child = spawn('sleep', ['60']);
  await once(child, 'spawn');
  writeFileSync(mark, JSON.stringify({ pid: child.pid, startedAt: '1' }));
  expect(await stopLeftoverTeamster(mark, stop.signal)).toBe(false);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
});

test('without a mark there is nothing to stop', async () => {
  expect(await stopLeftoverTeamster(mark, stop.signal)).toBe(false);
});

test('one that does not react is ended when nobody wants to wait', async () => {
  const child = spawn('sleep', ['60']);
  const exit = once(child, 'exit');
  await once(child, 'spawn');
  writeFileSync(mark, JSON.stringify(markProcess(child.pid!)));
  child.kill('SIGSTOP');
  // Of two signals that wait, the kernel delivers SIGTERM first; so it must have stopped before that comes.
  await expect.poll(() => readFileSync(`/proc/${child.pid}/stat`, 'utf8')).toMatch(/\) T /);
  expect(await stopLeftoverTeamster(mark, AbortSignal.abort())).toBe(true);
  expect(await exit).toEqual([null, 'SIGKILL']);
});
