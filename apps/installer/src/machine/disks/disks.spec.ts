import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleSettings } from '@operos/cluster-model/testing';
import { expect, test } from 'vitest';
import { blankDisk, windowsDisk } from '../../../testing/example-disks.ts';
import { chooseDisks, type DiskChoice } from './choose-disks.ts';
import type { FoundDisk } from './found-disk.ts';
import { isAllZeros } from './is-all-zeros.ts';
import { parseDiskFacts } from './parse-disk-facts.ts';

const choice: DiskChoice = { settings: exampleSettings(), erase: [], development: false };
const mirrored: DiskChoice = {
  ...choice,
  settings: exampleSettings(['controller.mirrorDisk', '/dev/disk/by-id/wwn-0x5000c500a1b2c3d5']),
};

function codes(found: readonly FoundDisk[], wish = choice): string[] {
  return chooseDisks(found, wish).map((one) =>
    'code' in one ? `${one.path} ${one.code}` : `chosen ${one.name}`,
  );
}

test.each<[string, readonly FoundDisk[], DiskChoice, readonly string[]]>([
  ['a blank disk', [blankDisk()], choice, ['chosen sda']],
  ['no disk at all', [], choice, ['controller.disk disk-missing']],
  [
    'another disk only',
    [blankDisk({ links: ['/dev/disk/by-id/ata-x'] })],
    choice,
    ['controller.disk disk-missing'],
  ],
  ['nobody has read it', [blankDisk({ zeros: null })], choice, ['controller.disk disk-has-data']],
  ['not empty', [blankDisk({ zeros: false })], choice, ['controller.disk disk-has-data']],
  [
    'not empty, but named',
    [blankDisk({ zeros: false })],
    { ...choice, erase: ['S3R1AL42'] },
    ['chosen sda'],
  ],
  [
    'not empty, but given away at the screen',
    [blankDisk({ zeros: false, serial: null })],
    { ...choice, erasePaths: ['/dev/disk/by-id/wwn-0x5000c500a1b2c3d4'] },
    ['chosen sda'],
  ],
  [
    'our own unfinished one',
    [blankDisk({ partitionNames: ['operos-new', 'operos-data'] })],
    choice,
    ['chosen sda'],
  ],
  [
    'a finished controller',
    [blankDisk({ partitionNames: ['operos-bios', 'operos-data'] })],
    choice,
    ['controller.disk disk-has-data'],
  ],
  ['a small one', [blankDisk({ size: 16 * 2 ** 30 })], choice, ['controller.disk disk-too-small']],
  [
    'a small one for a trial',
    [blankDisk({ size: 16 * 2 ** 30 })],
    { ...choice, development: true },
    ['chosen sda'],
  ],
  ['data on a disk that is not chosen', [blankDisk(), windowsDisk], choice, ['chosen sda']],
  [
    'another controller in the machine',
    [blankDisk(), { ...windowsDisk, partitionNames: ['operos-bios', 'operos-data'] }],
    choice,
    ['controller.disk disk-other-controller'],
  ],
  [
    'a mirror with data',
    [blankDisk(), windowsDisk],
    mirrored,
    ['controller.mirrorDisk disk-has-data'],
  ],
  [
    'a mirror that was named',
    [blankDisk(), windowsDisk],
    { ...mirrored, erase: ['S3R1AL43'] },
    ['chosen sda', 'chosen sdb'],
  ],
  [
    'one disk by two names',
    [blankDisk({ links: [...blankDisk().links, ...windowsDisk.links] })],
    mirrored,
    ['controller.mirrorDisk disk-named-twice'],
  ],
])('%s', (...[, found, wish, expected]) => {
  expect(codes(found, wish)).toEqual(expected);
});

test('a disk that is missing is answered with those that are there', () => {
  const [issue] = chooseDisks([windowsDisk], choice);
  expect(issue).toMatchObject({
    remedy: expect.stringContaining('/dev/disk/by-id/wwn-0x5000c500a1b2c3d5 (sdb,') as string,
  });
});

test('what a chosen disk loses is told', () => {
  const [chosen] = chooseDisks([windowsDisk, blankDisk()], {
    ...choice,
    settings: exampleSettings(['controller.disk', windowsDisk.links[0]]),
    erase: ['S3R1AL43'],
  });
  expect(chosen).toMatchObject({
    losses: ['sdb1 has Windows (ntfs) labelled “Files”.'],
    sectorBytes: 512,
  });
});

test('names in a partition table and sizes of sectors are read from lsblk', () => {
  const part = { name: 'nvme0n1p1', type: 'part', partlabel: 'operos-new', fstype: null };
  const disk = { name: 'nvme0n1', kname: 'nvme0n1', type: 'disk', size: 1e12, 'log-sec': 4096 };
  const text = JSON.stringify({ blockdevices: [{ ...disk, children: [part] }] });
  const links = new Map([['nvme0n1', ['/dev/disk/by-id/nvme-eui.0025']]]);
  expect(parseDiskFacts(text, links)).toMatchObject([
    {
      name: 'nvme0n1',
      ...{ partitionNames: ['operos-new'], sectorBytes: 4096, zeros: null },
      links: ['/dev/disk/by-id/nvme-eui.0025'],
    },
  ]);
});

test('a byte at either end makes a disk one with data, and so does a gigabyte in its middle', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'operos-zeros-'));
  const bytes = 3 * 2 ** 30;
  const path = join(folder, 'disk');
  const disk = async (...places: readonly number[]) => {
    writeFileSync(path, '');
    truncateSync(path, bytes);
    const file = await open(path, 'r+');
    for (const place of places) await file.write(Buffer.from([1]), 0, 1, place);
    await file.close();
    return isAllZeros(path, bytes);
  };
  expect(await disk()).toBe(true);
  expect(await disk(0)).toBe(false);
  expect(await disk(bytes - 1)).toBe(false);
  const dense = Array.from({ length: 16 * 1024 }, (_, index) => 2 ** 30 + index * 64 * 1024);
  expect(await disk(...dense)).toBe(false);
  rmSync(folder, { recursive: true });
});
