import { classifyDisk } from './disk-class.ts';
import type { DiskFacts, FoundContent } from './disk-facts.ts';

/** What formats hold that a person knows by another name. */
const known: Readonly<Record<string, string>> = {
  ntfs: 'Windows (ntfs)',
  BitLocker: 'encrypted Windows (BitLocker)',
  LVM2_member: 'part of an LVM volume group',
  linux_raid_member: 'part of a software RAID',
  isw_raid_member: 'part of a firmware RAID (Intel)',
  ddf_raid_member: 'part of a hardware RAID (DDF)',
  zfs_member: 'part of a ZFS pool',
  ceph_bluestore: 'storage of a Ceph cluster',
  crypto_LUKS: 'encrypted data (LUKS)',
  VMFS_volume_member: 'a VMware datastore',
  swap: 'swap space',
  iso9660: 'an installation medium',
};

/** Formats of a whole disk that only divide it: what is in the parts is what is lost. */
const tables = new Set(['gpt', 'dos', 'PMBR', 'mac', 'bsd', 'sun', 'sgi', 'atari', 'dasd']);

/** What goes when the disk is written, a sentence each; empty where nothing does. */
export function whatIsLost(disk: DiskFacts): readonly string[] {
  switch (classifyDisk(disk)) {
    case 'proven-empty':
    case 'operos-unfinished':
      return [];
    case 'operos-controller':
      return [
        `${disk.name} has an Operos controller: its database, its authority and its settings.`,
      ];
    case 'unknown':
      return [
        disk.zeros === null
          ? `${disk.name} has no format that we know, and nobody has read whether it is empty.`
          : `${disk.name} is not empty, and has no format that we know.`,
      ];
    case 'known-format':
      return contentLosses(disk);
  }
}

function contentLosses({ name, contents }: DiskFacts): readonly string[] {
  const found = contents.filter(({ filesystem }) => filesystem !== null && !tables.has(filesystem));
  if (found.length === 0)
    return [`${name} has a partition table; what its partitions hold has no format that we know.`];
  return found.map((content) => `${content.name} has ${inWords(content)}.`);
}

function inWords({ filesystem, label, lastMount }: FoundContent): string {
  const what = known[filesystem ?? ''] ?? `a file system (${filesystem ?? 'unknown'})`;
  const named = label === null || label === '' ? what : `${what} labelled “${label}”`;
  return lastMount === undefined || lastMount === null
    ? named
    : `${named}, last mounted at ${lastMount}`;
}
