import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyDisk } from './disk-class.ts';
import type { DiskFacts, FoundContent } from './disk-facts.ts';
import { judgeDisk } from './judge-disk.ts';
import { partitionName, partitionPath } from './partition-path.ts';
import { CONTROLLER_DISK, GIBIBYTE } from './sizes.ts';
import { whatIsLost } from './what-is-lost.ts';

const blank: DiskFacts = {
  name: 'sda',
  model: 'EXAMPLE SSD',
  serial: 'S3R1AL',
  size: 480 * GIBIBYTE,
  transport: 'sata',
  removable: false,
  readOnly: false,
  contents: [],
  partitionNames: [],
  zeros: true,
};
const found = (change: Partial<FoundContent>): FoundContent => ({
  name: 'sda1',
  kind: 'part',
  filesystem: null,
  label: null,
  mountPoint: null,
  ...change,
});
const wish = { path: 'controller.disk', least: CONTROLLER_DISK, erase: [] };
const codes = (disk: DiskFacts, erase: readonly string[] = []) =>
  judgeDisk(disk, { ...wish, erase }).map(({ code }) => code);

describe('a disk may be written', () => {
  test('when it was read and is empty', () => {
    expect(codes(blank)).toEqual([]);
  });

  test('when it is our own installation that was cut off', () => {
    const cut = { ...blank, zeros: false, partitionNames: ['operos-new', 'operos-efi'] };
    expect(classifyDisk(cut)).toBe('operos-unfinished');
    expect(codes(cut)).toEqual([]);
  });

  test('when its serial number is named for erasure', () => {
    const windows = { ...blank, contents: [found({ filesystem: 'ntfs', label: 'Daten' })] };
    expect(codes(windows)).toEqual(['disk-has-data']);
    expect(codes(windows, ['OTHER'])).toEqual(['disk-has-data']);
    expect(codes(windows, ['S3R1AL'])).toEqual([]);
  });
});

describe('what would be lost', () => {
  test.each<[string, Partial<DiskFacts>, string]>([
    [
      'Windows',
      { contents: [found({ filesystem: 'ntfs', label: 'Daten' })] },
      'Windows (ntfs) labelled “Daten”',
    ],
    ['LVM', { contents: [found({ filesystem: 'LVM2_member' })] }, 'part of an LVM volume group'],
    ['Ceph', { contents: [found({ filesystem: 'ceph_bluestore' })] }, 'storage of a Ceph cluster'],
    [
      'what was mounted once',
      { contents: [found({ filesystem: 'ext4', label: 'x', lastMount: '/srv' })] },
      'a file system (ext4) labelled “x”, last mounted at /srv.',
    ],
    ['another file system', { contents: [found({ filesystem: 'ext4' })] }, 'a file system (ext4)'],
    ['a bare table', { contents: [found({})] }, 'partition table'],
    [
      'a table of the whole disk, with nothing in its parts',
      { contents: [found({ name: 'sda', kind: 'disk', filesystem: 'gpt' }), found({})] },
      'a partition table',
    ],
    ['a controller', { partitionNames: ['operos-bios', 'operos-data'] }, 'an Operos controller'],
    ['bytes without a format', { zeros: false }, 'is not empty'],
    ['nobody has looked', { zeros: null }, 'nobody has read'],
  ])('%s', (_what, change, words) => {
    expect(whatIsLost({ ...blank, ...change }).join(' ')).toContain(words);
    expect(codes({ ...blank, ...change })).toContain('disk-has-data');
  });
});

test('a partition table is not told beside what is in its parts', () => {
  const table = found({ name: 'sda', kind: 'disk', filesystem: 'dos' });
  const disk = { ...blank, contents: [table, found({ filesystem: 'xfs' })] };
  expect(whatIsLost(disk)).toEqual(['sda1 has a file system (xfs).']);
});

test('everything that makes a disk unfit is told at once, whoever gives it away', () => {
  const stick = {
    ...blank,
    size: 4 * GIBIBYTE,
    transport: 'usb',
    readOnly: true,
    contents: [found({ filesystem: 'vfat', mountPoint: '/media' })],
  };
  expect(codes(stick, ['S3R1AL'])).toEqual([
    'disk-unusable',
    'disk-unusable',
    'disk-unusable',
    'disk-too-small',
  ]);
  expect(codes({ ...blank, size: null })).toEqual(['disk-unusable']);
});

test('no disk with anything on it is ever free to be written without its serial', () => {
  const disks = fc.record({
    zeros: fc.constantFrom(true, false, null),
    contents: fc.array(
      fc.record({
        name: fc.string(),
        kind: fc.constantFrom('disk', 'part', 'lvm'),
        filesystem: fc.option(fc.string()),
        label: fc.option(fc.string()),
        mountPoint: fc.constant(null),
      }),
    ),
    partitionNames: fc.array(fc.constantFrom('', 'data', 'operos-bios', 'operos-data')),
  });
  fc.assert(
    fc.property(disks, (change) => {
      const disk: DiskFacts = { ...blank, ...change };
      const free = codes(disk).length === 0;
      const empty =
        disk.zeros === true && disk.contents.length === 0 && disk.partitionNames.length === 0;
      expect(free).toBe(empty);
      expect(codes(disk, ['S3R1AL'])).toEqual([]);
    }),
  );
});

test('partitions are named as udev and the kernel name them', () => {
  expect(partitionName('sda', 2)).toBe('sda2');
  expect(partitionName('nvme0n1', 2)).toBe('nvme0n1p2');
  const disk = '/dev/disk/by-id/wwn-0x5000c500a1b2c3d4' as Parameters<typeof partitionPath>[0];
  expect(partitionPath(disk, 5)).toBe('/dev/disk/by-id/wwn-0x5000c500a1b2c3d4-part5');
});
