import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProcessServices } from './process-services.ts';

let folder: string;
let services: ProcessServices;

// Writes what it does into a log; ends at once if a file named `bad` is there.
const daemon = `
  [ -e bad ] && { echo "cannot read bad" >&2; exit 4; }
  trap 'echo reload >> log' HUP
  trap 'echo stop >> log; exit 0' TERM
  echo $$ > pid.new; mv pid.new pid; echo start >> log
  while :; do sleep 0.02; done`;
const stubborn = 'trap "" TERM; echo $$ > pid.new; mv pid.new pid; while :; do sleep 0.02; done';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-process-'));
  writeFileSync(join(folder, 'log'), '');
  const shell = (script: string) => ({ program: '/bin/sh', args: ['-c', script], cwd: folder });
  services = new ProcessServices({
    d: { ...shell(daemon), reloadSignal: 'SIGHUP' },
    slow: { ...shell(daemon), settleMs: 30_000 },
    plain: shell(daemon),
    stubborn: shell(stubborn),
    missing: { program: '/nonexistent', args: [] },
  });
});
afterEach(async () => {
  await services.stopAll();
  rmSync(folder, { recursive: true });
});

// A process counts as started after a moment; what it does first may take longer where others want the processor too.
const log = (): string[] => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
const pid = (): number => Number(readFileSync(join(folder, 'pid'), 'utf8'));

test('starts, reloads by its signal, restarts and stops', async () => {
  await services.reload('d');
  await expect.poll(log).toEqual(['start']);
  await services.reload('d');
  await expect.poll(log).toEqual(['start', 'reload']);
  await services.restart('d');
  await expect.poll(log).toEqual(['start', 'reload', 'stop', 'start']);
  expect(await services.isRunning('d')).toBe(true);
  await services.stop('d');
  expect(await services.isRunning('d')).toBe(false);
  expect(log().at(-1)).toBe('stop');
});

test('without a signal of its own a reload is a restart', async () => {
  await services.start('plain');
  await expect.poll(log).toEqual(['start']);
  await services.reload('plain');
  await expect.poll(log).toEqual(['start', 'stop', 'start']);
});

test('says why one did not start', async () => {
  writeFileSync(join(folder, 'bad'), '');
  await expect(services.start('slow')).rejects.toMatchObject({
    code: 'service-failed',
    message: expect.stringMatching(/ended with 4\s+cannot read bad/) as string,
  });
  expect(await services.isRunning('slow')).toBe(false);
  await expect(services.start('missing')).rejects.toMatchObject({ code: 'service-failed' });
  await expect(services.start('other')).rejects.toMatchObject({ code: 'unknown-service' });
});

test('one that dies by itself is started again, one that was stopped is not', async () => {
  await services.start('d');
  await expect.poll(log).toEqual(['start']);
  const first = pid();
  process.kill(first, 'SIGKILL');
  await expect.poll(log).toEqual(['start', 'start']);
  expect(pid()).not.toBe(first);
  await expect.poll(() => services.isRunning('d')).toBe(true);
  const second = pid();
  await services.stop('d');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(pid()).toBe(second);
});

test('one that will not end is made to', async () => {
  await services.start('stubborn');
  await expect.poll(pid).toBeGreaterThan(0);
  const last = pid();
  await services.stop('stubborn');
  expect(() => process.kill(last, 0)).toThrow('ESRCH');
});
