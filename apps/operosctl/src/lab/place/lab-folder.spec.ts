import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimLabFolder, emptyLabFolder, MARKER_FILE } from './lab-folder.ts';
import { lockLab } from './lab-lock.ts';

let parent: string;
let data: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'operos-folder-'));
  data = join(parent, 'lab');
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

test('a new folder becomes a lab’s, readable by nobody else, and stays one', () => {
  expect(claimLabFolder(data, 1)).toBe(1);
  expect(statSync(data).mode & 0o777).toBe(0o700);
  writeFileSync(join(data, 'database'), 'kept');
  expect(claimLabFolder(data, 2)).toBe(1);
  expect(readdirSync(data).sort()).toEqual(['database', MARKER_FILE]);
});

test('starting over leaves the marker and the lock only', () => {
  claimLabFolder(data, 1);
  lockLab(data);
  mkdirSync(join(data, 'teamster/host'), { recursive: true });
  writeFileSync(join(data, 'admin-password'), 'x');
  emptyLabFolder(data, 2);
  expect(readdirSync(data).sort()).toEqual(['lab.lock', MARKER_FILE]);
  expect(claimLabFolder(data, 3)).toBe(2);
});

test('a folder with anything else in it is refused and left as it is', () => {
  mkdirSync(data);
  writeFileSync(join(data, 'thesis.tex'), 'years of work');
  expect(() => {
    claimLabFolder(data, 1);
  }).toThrow(/thesis\.tex/);
  expect(readdirSync(data)).toEqual(['thesis.tex']);
});

test('a file in the place of the folder is refused by name', () => {
  writeFileSync(data, '');
  expect(() => {
    claimLabFolder(data, 1);
  }).toThrow(`Cannot use the folder ${data}`);
});
