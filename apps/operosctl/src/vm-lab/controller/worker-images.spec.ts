import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layImages, newestImages } from './worker-images.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-images-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function build(version: string, description = describe(version)): string {
  const images = join(folder, version);
  mkdirSync(images);
  for (const file of ['vmlinuz', 'initramfs.img', 'base.sqfs', 'worker.sqfs'])
    writeFileSync(join(images, file), file);
  writeFileSync(join(images, 'images.json'), description);
  return images;
}

function describe(version: string): string {
  return JSON.stringify({
    kernel: `${version}/vmlinuz`,
    initramfs: [`${version}/initramfs.img`],
    layers: [{ name: 'base' }, { name: 'worker' }],
  });
}

test('the newest images are taken, and folders without any are passed over', () => {
  const older = build('0.1.1');
  utimesSync(join(older, 'images.json'), 1000, 1000);
  const newer = build('0.1.2-dev');
  mkdirSync(join(folder, '0.1.3'));
  expect(newestImages(folder)).toBe(newer);
});

test('without images it says how to build them', () => {
  expect(() => newestImages(join(folder, 'none'))).toThrow(/npm run iso/);
});

test('kernel, initramfs and layers come to where a controller serves them from', () => {
  const root = join(folder, 'root');
  layImages(build('0.1.1'), root);
  for (const path of ['boot/0.1.1/vmlinuz', 'boot/0.1.1/initramfs.img', 'layers/worker.sqfs'])
    expect(existsSync(join(root, 'srv/operos', path))).toBe(true);
});

test('the signed list of layers comes to lie beside them, if the images are signed', () => {
  const images = build('0.1.1');
  for (const file of ['manifest', 'manifest.minisig']) writeFileSync(join(images, file), file);
  layImages(images, join(folder, 'root'));
  expect(readdirSync(join(folder, 'root/srv/operos/layers')).sort()).toEqual([
    'base.sqfs',
    'manifest',
    'manifest.minisig',
    'worker.sqfs',
  ]);
});

test('a description that was cut off is named', () => {
  const images = build('0.1.1', '{"kernel":');
  expect(() => layImages(images, folder)).toThrow(/Cannot read .*images\.json/);
});
