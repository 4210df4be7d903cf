import type { FoundDisk } from '../src/machine/disks/found-disk.ts';

const blank: FoundDisk = {
  name: 'sda',
  model: 'Example Disk',
  serial: 'S3R1AL42',
  size: 64 * 2 ** 30,
  transport: 'sata',
  removable: false,
  readOnly: false,
  contents: [],
  partitionNames: [],
  zeros: true,
  links: ['/dev/disk/by-id/wwn-0x5000c500a1b2c3d4', '/dev/disk/by-path/pci-0000:00:17.0-ata-1'],
  sectorBytes: 512,
};

/** The disk that the example settings name, blank. */
export function blankDisk(changed: Partial<FoundDisk> = {}): FoundDisk {
  return { ...blank, ...changed };
}

/** A second disk, with a Windows on it. */
export const windowsDisk: FoundDisk = {
  ...blank,
  name: 'sdb',
  serial: 'S3R1AL43',
  contents: [{ name: 'sdb1', kind: 'part', filesystem: 'ntfs', label: 'Files', mountPoint: null }],
  partitionNames: ['Basic data partition'],
  zeros: null,
  links: ['/dev/disk/by-id/wwn-0x5000c500a1b2c3d5'],
};
