import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { samplePackage } from '../../testing/sample-package.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import type { LockedPackage } from './package-lock.ts';
import { PackageStore } from './package-store.ts';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A package file on a mirror that is a folder. */
function published(text: string, sha256 = digestOf(text)): LockedPackage {
  const mirror = temporaryFolder();
  writeFileSync(join(mirror, 'sample%3a1_amd64.deb'), text);
  const url = `${pathToFileURL(mirror).href}/sample%253a1_amd64.deb`;
  return samplePackage({ bytes: text.length, sha256, url });
}

test('fetches a file once and keeps it', async () => {
  const cache = join(temporaryFolder(), 'cache');
  const locked = published('hello');
  const [file] = await new PackageStore(cache, false).filesOf([locked]);
  expect(readFileSync(file!.path, 'utf8')).toBe('hello');
  const [again] = await new PackageStore(cache, true).filesOf([locked]);
  expect(again).toEqual(file);
});

test('what a mirror serves with another digest is refused and not kept', async () => {
  const cache = join(temporaryFolder(), 'cache');
  const locked = published('evil!', digestOf('hello'));
  await expect(new PackageStore(cache, false).filesOf([locked])).rejects.toThrow(
    'not what was locked',
  );
  expect(readdirSync(cache)).toEqual([]);
});

test('a kept file that has changed stops the build', async () => {
  const cache = join(temporaryFolder(), 'cache');
  const locked = published('hello');
  const [file] = await new PackageStore(cache, false).filesOf([locked]);
  writeFileSync(file!.path, 'hellO');
  await expect(new PackageStore(cache, true).filesOf([locked])).rejects.toThrow(digestOf('hello'));
});

test('without network nothing is fetched', async () => {
  const cache = join(temporaryFolder(), 'cache');
  mkdirSync(cache);
  await expect(new PackageStore(cache, true).filesOf([published('hello')])).rejects.toThrow(
    '--offline',
  );
  expect(existsSync(join(cache, 'sample%3a1_amd64.deb'))).toBe(false);
});
