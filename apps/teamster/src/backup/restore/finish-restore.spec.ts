import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { finishRestore } from './finish-restore.ts';

// The power goes before the operation of this number.
let cutAt = Infinity;
let operations = 0;
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const cuttable =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    (...args: Args): Promise<Result> => {
      operations += 1;
      return operations > cutAt ? Promise.reject(new Error('power cut')) : work(...args);
    };
  return { ...real, rename: cuttable(real.rename), rm: cuttable(real.rm) };
});

const oldFiles = ['teamster.sqlite', 'teamster.sqlite-wal', 'cluster-authority.pem', 'omapi.key'];
const newFiles = ['teamster.sqlite', 'cluster-authority.pem', 'omapi.key', 'recovery-key'];
const note = JSON.stringify({ at: '2026-11-25T12:00:00.000Z' });

let dataDir: string;
beforeEach(async () => {
  [cutAt, operations] = [Infinity, 0];
  dataDir = await mkdtemp(join(tmpdir(), 'operos-finish-'));
  await begin();
});
afterEach(async () => {
  cutAt = Infinity;
  await rm(dataDir, { recursive: true });
});

/** A controller before anything was restored. */
async function begin(): Promise<void> {
  for (const name of await readdir(dataDir)) await rm(join(dataDir, name), { recursive: true });
  for (const name of oldFiles) await writeFile(join(dataDir, name), `old ${name}`);
  await writeFile(join(dataDir, 'admin-password'), 'untouched');
}

async function decide(folder = 'decided'): Promise<void> {
  const decided = join(dataDir, 'restore', folder);
  await mkdir(decided, { recursive: true });
  for (const name of newFiles) await writeFile(join(decided, name), `new ${name}`);
  await writeFile(join(decided, 'restored.json'), note);
}

const textsOf = async (folder: string, names: readonly string[]) =>
  Promise.all(names.map((name) => readFile(join(dataDir, folder, name), 'utf8')));

async function expectRestored(): Promise<void> {
  expect(await textsOf('', newFiles)).toEqual(newFiles.map((name) => `new ${name}`));
  const kept = 'before-restore-20261125120000000';
  expect(await textsOf(kept, oldFiles)).toEqual(oldFiles.map((name) => `old ${name}`));
  const expected = [...newFiles, 'restored.json', 'admin-password', kept].sort();
  expect((await readdir(dataDir)).sort()).toEqual(expected);
}

test('a decided restore is carried out', async () => {
  await decide();
  await finishRestore(dataDir);
  await expectRestored();
});

test('cut at any point and begun again it is still carried out, and the old files are kept', async () => {
  let cuts = 0;
  for (let wasCut = true; wasCut; cuts += 1) {
    await begin();
    await decide();
    [cutAt, operations] = [cuts, 0];
    wasCut = await finishRestore(dataDir).then(
      () => false,
      () => true,
    );
    cutAt = Infinity;
    await finishRestore(dataDir);
    await expectRestored();
  }
  expect(cuts).toBeGreaterThan(10);
});

test('one that was not decided is thrown away', async () => {
  await decide('0123456789abcdef');
  await finishRestore(dataDir);
  expect(await textsOf('', oldFiles)).toEqual(oldFiles.map((name) => `old ${name}`));
  expect(await readdir(dataDir)).not.toContain('restore');
});
