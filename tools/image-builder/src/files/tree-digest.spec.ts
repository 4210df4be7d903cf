import { chmodSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { treeDigest } from './tree-digest.ts';

function sampleTree(): { readonly root: string; readonly at: (name: string) => string } {
  const root = temporaryFolder();
  const at = (name: string): string => join(root, name);
  mkdirSync(at('etc'));
  writeFileSync(at('etc/motd'), 'welcome');
  symlinkSync('motd', at('etc/issue'));
  return { root, at };
}

test('times do not count', () => {
  const { root, at } = sampleTree();
  const before = treeDigest(root);
  utimesSync(at('etc/motd'), 1, 1);
  expect(treeDigest(root)).toBe(before);
});

test.each<[string, (at: (name: string) => string) => void]>([
  [
    'bytes',
    (at) => {
      writeFileSync(at('etc/motd'), 'Welcome');
    },
  ],
  [
    'a name',
    (at) => {
      writeFileSync(at('etc/new'), '');
    },
  ],
  [
    'an empty folder',
    (at) => {
      mkdirSync(at('var'));
    },
  ],
  [
    'a program',
    (at) => {
      chmodSync(at('etc/motd'), 0o755);
    },
  ],
  [
    'where a link leads',
    (at) => {
      rmSync(at('etc/issue'));
      symlinkSync('/motd', at('etc/issue'));
    },
  ],
])('%s counts', (_what, change) => {
  const { root, at } = sampleTree();
  const before = treeDigest(root);
  change(at);
  expect(treeDigest(root)).not.toBe(before);
});

test('what is not counted may change', () => {
  const { root, at } = sampleTree();
  const isCounted = (name: string): boolean => !name.endsWith('.md');
  const before = treeDigest(root, isCounted);
  writeFileSync(at('etc/README.md'), 'about');
  expect(treeDigest(root, isCounted)).toBe(before);
});

test('a missing folder has a digest of its own', () => {
  expect(treeDigest('/nowhere/at/all')).toBe('absent');
});
