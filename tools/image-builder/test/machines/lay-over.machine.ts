import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Root } from '../../src/chroot/run-in-root.ts';
import { layOver } from '../../src/tree/lay-over.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';

function place(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A layer that stands on one with a private folder, a link and two files; the rootfs touches all of them. */
async function laidOver(isStacked: boolean): Promise<{ readonly upper: string }> {
  const folder = temporaryFolder();
  const [lower, upper, rootfs] = ['lower', 'upper', 'rootfs'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const below = isStacked ? lower : upper;
  mkdirSync(upper, { recursive: true });
  place(below, { 'etc/motd': 'old', 'etc/keep': 'kept', 'usr/lib/old': '' });
  mkdirSync(join(below, 'root'), { mode: 0o700 });
  symlinkSync('usr/lib', join(below, 'lib'));
  place(rootfs, { 'etc/motd': 'new', 'root/.profile': '', 'usr/lib/new': '' });
  const root: Root = {
    ...{ lowers: isStacked ? [lower] : [], upper, binds: [] },
    ...{ sourceDateEpoch: '1767225600', log: join(folder, 'log') },
  };
  await layOver(root, {
    rootfs: [rootfs],
    apps: [],
    nodeRuntime: undefined,
    files: { 'etc/made': 'x' },
  });
  return { upper };
}

test.each([
  ['on another layer', true],
  ['in the bottom layer', false],
])(
  'folders keep their permissions and files their owner and time, %s',
  async (_where, isStacked) => {
    const { upper } = await laidOver(isStacked);
    expect(statSync(join(upper, 'root')).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(upper, 'etc/motd'), 'utf8')).toBe('new');
    const made = statSync(join(upper, 'etc/made'));
    expect([made.uid, made.gid, made.mode & 0o777, made.mtimeMs]).toEqual([
      0, 0, 0o644, 1_767_225_600_000,
    ]);
  },
);

test('on another layer only what was laid over is there', async () => {
  const { upper } = await laidOver(true);
  expect(readdirSync(upper).sort()).toEqual(['etc', 'root', 'usr']);
  expect(readdirSync(join(upper, 'etc')).sort()).toEqual(['made', 'motd']);
});

test('a link to a folder stays one', async () => {
  const { upper } = await laidOver(false);
  expect(lstatSync(join(upper, 'lib')).isSymbolicLink()).toBe(true);
});
