import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LOCK_FILE, lockLab } from './lab-lock.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'operos-lock-'));
});
afterEach(() => {
  rmSync(data, { recursive: true });
});

test('a folder is held by one lab, until that gives it back', () => {
  const release = lockLab(data);
  expect(() => lockLab(data)).toThrow(`Another lab (process ${process.pid}) runs on ${data}`);
  release();
  expect(readdirSync(data)).toEqual([]);
  lockLab(data)();
});

test.each([
  ['ended long ago', '{"pid":4194000,"startedAt":"1"}'],
  ['whose number another process has now', `{"pid":${process.pid},"startedAt":"1"}`],
  ['that was cut while writing', '{"pi'],
])('the lock of a lab %s holds nobody up', (_, text) => {
  writeFileSync(join(data, LOCK_FILE), text);
  lockLab(data);
  expect(existsSync(join(data, LOCK_FILE))).toBe(true);
});
