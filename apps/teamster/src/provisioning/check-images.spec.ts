import { expect, test } from 'vitest';
import { checkImages, checkLoaders, workerFiles } from './check-images.ts';
import { parseBootImages } from './boot-images.ts';

const digest = 'ab'.repeat(32);
const { images } = parseBootImages({
  version: '0.1.7',
  kernel: '0.1.7/vmlinuz',
  initramfs: ['0.1.7/initramfs.img'],
  layers: [
    { name: 'base', digest, bytes: 141_000_000 },
    { name: 'node', digest },
  ],
});
if (images === undefined) throw new Error('Expected images that can be used');
const whole = { bytes: 5, digest };

test('version and lengths are taken from images.json, and need not be there', () => {
  expect(images.version).toBe('0.1.7');
  expect(images.layers.map(({ bytes }) => bytes)).toEqual([141_000_000, null]);
  const { images: bare } = parseBootImages({
    kernel: 'vmlinuz',
    initramfs: ['initrd.img'],
    layers: [{ name: 'base', digest, bytes: -1 }],
    version: 'a\u0000b',
  });
  expect(bare).toMatchObject({ version: null, layers: [{ bytes: null }] });
});

test('a worker fetches kernel, initramfs and every layer', () => {
  expect(workerFiles(images)).toEqual([
    { path: '/srv/operos/boot/0.1.7/vmlinuz' },
    { path: '/srv/operos/boot/0.1.7/initramfs.img' },
    { path: '/srv/operos/layers/base.sqfs', digest },
    { path: '/srv/operos/layers/node.sqfs', digest },
  ]);
});

test('all is well when each layer has its digest', () => {
  expect(checkImages(images, () => whole)).toEqual([]);
});

test('what is missing and what is wrong is told by path and digest', () => {
  const other = 'cd'.repeat(32);
  const found = checkImages(images, (path) => {
    if (path.endsWith('vmlinuz')) return undefined;
    return path.endsWith('base.sqfs') ? { bytes: 5, digest: other } : whole;
  });
  expect(found).toMatchObject([
    { path: '/srv/operos/boot/0.1.7/vmlinuz', severity: 'error', code: 'boot-image-missing' },
    { path: '/srv/operos/layers/base.sqfs', severity: 'error', code: 'boot-image-wrong' },
  ]);
  expect(found[1]?.message).toContain(`sha256:${digest}`);
  expect(found[1]?.message).toContain(`sha256:${other}`);
});

test('a loader without a package is a warning with the package to install', () => {
  const found = checkLoaders((path) => !path.endsWith('/bios/lpxelinux.0'));
  expect(found).toMatchObject([
    { path: '/srv/operos/boot/bios/lpxelinux.0', severity: 'warning', code: 'boot-loader-missing' },
  ]);
  expect(found[0]?.remedy).toContain('pxelinux');
  expect(checkLoaders(() => true)).toEqual([]);
});
