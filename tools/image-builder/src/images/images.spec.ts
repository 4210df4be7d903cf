import { expect, test } from 'vitest';
import { imagesDocument } from './images-json.ts';
import { renderManifest } from './render-manifest.ts';

const file = (digit: string, bytes: number) => ({ digest: digit.repeat(64), bytes });

test('images.json names kernel and initramfs below the boot tree and every layer with its digest', () => {
  const layers = [
    { name: 'base', ...file('a', 3) } as const,
    { name: 'node', ...file('b', 2) } as const,
  ];
  expect(imagesDocument('0.1.x', layers)).toEqual({
    version: '0.1.x',
    kernel: 'images/vmlinuz',
    initramfs: ['images/initramfs.img'],
    layers: [
      { name: 'base', digest: 'a'.repeat(64), bytes: 3 },
      { name: 'node', digest: 'b'.repeat(64), bytes: 2 },
    ],
  });
});

test('the manifest is what sha256sum checks', () => {
  const files = new Map([
    ['vmlinuz', file('c', 1)],
    ['base.sqfs', file('a', 3)],
  ]);
  expect(renderManifest(files)).toBe(`${'a'.repeat(64)}  base.sqfs\n${'c'.repeat(64)}  vmlinuz\n`);
});
