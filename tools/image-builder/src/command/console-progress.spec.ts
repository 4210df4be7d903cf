import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ConsoleProgress } from './console-progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function progressOn(isTTY: boolean) {
  const stream = new PassThrough();
  const out = Object.assign(stream, { isTTY }) as unknown as NodeJS.WriteStream;
  return { progress: new ConsoleProgress(out), said: () => String(stream.read() ?? '') };
}

const position = { name: 'tree:worker', number: 3, of: 19 };

test('a log gets a line when a step begins, one now and then, and one with its time', () => {
  const { progress, said } = progressOn(false);
  const finished = progress.started(position, ['rootfs', 'setup']);
  vi.advanceTimersByTime(45_000);
  finished('done');
  expect(said().split('\n')).toEqual([
    '[ 3/19] tree:worker  (rootfs, setup)',
    '[ 3/19] tree:worker  20 s …',
    '[ 3/19] tree:worker  40 s …',
    '[ 3/19] tree:worker  done in 45.0 s',
    '',
  ]);
});

test('a terminal has one line that counts, then the result in its place', () => {
  const { progress, said } = progressOn(true);
  const finished = progress.started(position, ['rootfs']);
  vi.advanceTimersByTime(2000);
  finished('failed');
  expect(said()).toBe(
    [
      '[ 3/19] tree:worker  (rootfs)',
      '\r[ 3/19] tree:worker  (rootfs)  1 s ',
      '\r[ 3/19] tree:worker  (rootfs)  2 s ',
      '\r\u001B[2K[ 3/19] tree:worker  failed in 2.0 s\n',
    ].join(''),
  );
});

test('a result that was there already is one line', () => {
  const { progress, said } = progressOn(false);
  progress.kept(position);
  expect(said()).toBe('[ 3/19] tree:worker  kept\n');
});
