import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { readLayerSource } from './layer-source.ts';

function isoWith(files: Readonly<Record<string, string>>): string {
  const iso = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(iso, path)), { recursive: true });
    writeFileSync(join(iso, path), text);
  }
  return iso;
}

test('a platform’s own list and files go before the common ones', () => {
  const iso = isoWith({
    'node/packages': 'openssh-server\n',
    'node/packages.arch': 'openssh\n',
    'node/rootfs/etc/motd': 'all',
    'node/rootfs.arch/etc/motd': 'arch',
  });
  expect(readLayerSource(iso, 'node', 'debian')).toMatchObject({
    packages: ['openssh-server'],
    rootfs: [join(iso, 'node/rootfs')],
  });
  expect(readLayerSource(iso, 'node', 'arch')).toMatchObject({
    packages: ['openssh'],
    rootfs: [join(iso, 'node/rootfs'), join(iso, 'node/rootfs.arch')],
  });
});

test('a layer may consist of nothing but its place in the stack', () => {
  expect(readLayerSource(isoWith({}), 'worker', 'debian')).toMatchObject({
    packages: [],
    apps: [],
    rootfs: [],
    setup: undefined,
  });
});

test('setup and files are inputs of their own', () => {
  const iso = isoWith({ 'node/setup': 'one', 'node/rootfs/etc/motd': 'hello' });
  const before = readLayerSource(iso, 'node', 'debian').inputs;
  writeFileSync(join(iso, 'node/setup'), 'two');
  const after = readLayerSource(iso, 'node', 'debian').inputs;
  expect(after.setup).not.toBe(before.setup);
  expect(after.rootfs).toBe(before.rootfs);
});
