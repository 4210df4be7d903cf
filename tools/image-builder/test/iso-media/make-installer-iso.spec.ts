import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IsoOrder } from '../../src/iso-media/iso-order.ts';
import { efiLoaders, isohybridSector, mediumLoaders } from '../../src/iso-media/loader-files.ts';
import { makeInstallerIso } from '../../src/iso-media/make-installer-iso.ts';
import { HostTools } from './host-tools.ts';
import { sampleLayer } from './sample-menu.ts';

const needed = [
  ...['/usr/bin/xorriso', '/usr/bin/mcopy', '/usr/sbin/mkfs.vfat', isohybridSector],
  ...[...mediumLoaders, ...efiLoaders].map(({ copyOf }) => copyOf),
];
const missing = needed.filter((file) => !existsSync(file));
const making = test.skipIf(missing.length > 0);
const why = missing.length > 0 ? ` (skipped: ${missing[0] ?? ''} is not installed)` : '';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-iso-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function make(name: string, label = 'OPEROS_0_1_7'): Promise<string> {
  const at = join(folder, name);
  const images = join(at, 'images');
  mkdirSync(images, { recursive: true });
  const file = (file: string) => {
    writeFileSync(join(images, file), `${file}\n`.repeat(5000));
    return join(images, file);
  };
  const order: IsoOrder = {
    version: '0.1.7',
    label,
    development: false,
    images: {
      kernel: file('vmlinuz'),
      initramfs: file('initramfs.img'),
      layers: ['base', 'node', 'installer'].map((layer, index) => ({
        layer: sampleLayer(layer, `${index}`),
        file: file(`${layer}.sqfs`),
        boots: layer !== 'node',
      })),
      documents: [file('manifest')],
    },
    output: join(at, 'operos.iso'),
    scratch: join(at, 'scratch'),
    log: join(at, 'log'),
    sourceDateEpoch: '1767225600',
  };
  await makeInstallerIso(new HostTools(), order);
  return order.output;
}

making(`the same order gives the same bytes, whenever and wherever it is made${why}`, async () => {
  const first = await make('one');
  // FAT counts two seconds; a clock that crept into the image would show.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  const second = await make('another/folder');
  expect(digestOf(second)).toBe(digestOf(first));
});

making(`it is a disc and a disk for BIOS and for UEFI${why}`, async () => {
  const iso = await make('hybrid');
  const bytes = readFileSync(iso);
  expect(bytes.toString('latin1', 0x8028, 0x8048).trimEnd()).toBe('OPEROS_0_1_7'); // ECMA-119 §8.4.7
  expect(bytes.readUInt16LE(0x1fe)).toBe(0xaa55); // the boot sector that BIOS starts from a disk
  expect(bytes.toString('latin1', 0x200, 0x208)).toBe('EFI PART');
  const boot = xorriso(iso, '-report_el_torito', 'plain');
  expect(boot).toMatch(/boot img :\s+1\s+BIOS\s+y\s+none/);
  expect(boot).toMatch(/boot img :\s+2\s+UEFI\s+y\s+none/);
});

making(`kernel, layers and documents are on it unchanged${why}`, async () => {
  const iso = await make('content');
  const listed = xorriso(iso, '-find', '/operos', '-type', 'f', '-exec', 'lsdl');
  for (const name of [
    'vmlinuz',
    'initramfs.img',
    'base.sqfs',
    'node.sqfs',
    'installer.sqfs',
    'manifest',
  ])
    expect(listed).toContain(`'/operos/${name}'`);
  const copy = join(folder, 'copy');
  xorriso(iso, '-osirrox', 'on', '-extract', '/operos/node.sqfs', copy);
  expect(readFileSync(copy, 'utf8')).toBe('node.sqfs\n'.repeat(5000));
  const menu = join(folder, 'menu');
  xorriso(iso, '-osirrox', 'on', '-extract', '/isolinux/isolinux.cfg', menu);
  expect(readFileSync(menu, 'utf8')).toContain('operos.layers=base@sha256:000');
  expect(readFileSync(menu, 'utf8')).not.toContain('node@sha256');
});

test('a label that a menu would interpret is refused', async () => {
  await expect(make('refused', 'A;reboot')).rejects.toThrow('Expected a label of a medium');
});

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function xorriso(iso: string, ...commands: string[]): string {
  return execFileSync('xorriso', ['-indev', iso, ...commands], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
