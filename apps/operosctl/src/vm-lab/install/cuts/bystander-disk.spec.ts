import { mkdtempSync, openSync, readSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BystanderDisk } from './bystander-disk.ts';

let folder: string;
let disk: BystanderDisk;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-bystander-'));
  disk = BystanderDisk.make(join(folder, 'disk'), 2);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('it is untouched until somebody writes to it', async () => {
  expect(await disk.isUntouched()).toBe(true);
  const file = openSync(disk.file, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, 1_500_000);
  writeSync(file, Buffer.from([byte[0]! ^ 1]), 0, 1, 1_500_000);
  expect(await disk.isUntouched()).toBe(false);
});

test('a shorter one is not untouched', async () => {
  truncateSync(disk.file, 2 ** 20);
  expect(await disk.isUntouched()).toBe(false);
});
