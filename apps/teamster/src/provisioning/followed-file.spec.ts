import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FollowedFile } from './followed-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-log-'));
  path = join(folder, 'dhcpd.log');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('gives each line once, and a cut one when it is whole', async () => {
  const followed = new FollowedFile(path, 0);
  expect(await followed.newLines()).toEqual([]);
  writeFileSync(path, 'one\ntw');
  expect(await followed.newLines()).toEqual(['one']);
  appendFileSync(path, 'o\nthree\n');
  expect(await followed.newLines()).toEqual(['two', 'three']);
  expect(await followed.newLines()).toEqual([]);
});

test('a character that is cut in two waits for its other half', async () => {
  const followed = new FollowedFile(path, 0);
  const bytes = Buffer.from('Größe\n');
  writeFileSync(path, bytes.subarray(0, 3));
  expect(await followed.newLines()).toEqual([]);
  appendFileSync(path, bytes.subarray(3));
  expect(await followed.newLines()).toEqual(['Größe']);
});

test('goes on with the new file after a rotation, and from the start after a truncation', async () => {
  const followed = new FollowedFile(path, 0);
  writeFileSync(path, 'old\n');
  expect(await followed.newLines()).toEqual(['old']);
  renameSync(path, `${path}.1`);
  writeFileSync(path, 'new one that is longer\n');
  expect(await followed.newLines()).toEqual(['new one that is longer']);
  writeFileSync(path, 'cut\n');
  expect(await followed.newLines()).toEqual(['cut']);
});

test('begins where an earlier run left off', async () => {
  writeFileSync(path, 'one\ntwo\n');
  const first = new FollowedFile(path, 0);
  await first.newLines();
  appendFileSync(path, 'three\n');
  expect(await new FollowedFile(path, first.offset).newLines()).toEqual(['three']);
});
