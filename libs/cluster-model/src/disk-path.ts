/**
 * A disk by a name that stays the same when other disks come and go: `/dev/disk/by-id/wwn-0x5000c500a1b2c3d4`, or
 * `/dev/disk/by-path/…` for a disk without an identity (udev).
 */
export type DiskPath = string & { readonly __brand: 'DiskPath' };

/** The two stable families of names under /dev/disk, in the characters that udev leaves unescaped. */
export const diskPathPattern =
  /^\/dev\/disk\/by-(?:id|path)\/[A-Za-z0-9][A-Za-z0-9#+.:=@_-]{0,199}$/;

const PARTITION = /-part[0-9]+$/;

/** Reads the stable path of a whole disk; undefined for `/dev/sda`, a partition or anything else. */
export function parseDiskPath(text: string): DiskPath | undefined {
  return diskPathPattern.test(text) && !PARTITION.test(text) ? (text as DiskPath) : undefined;
}

/** Whether the name stands for the slot and not for the disk: another disk in the same slot has it too. */
export function isDiskSlot(path: DiskPath): boolean {
  return path.startsWith('/dev/disk/by-path/');
}
