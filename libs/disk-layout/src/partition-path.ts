import type { DiskPath } from '@operos/cluster-model';

/** The stable name of a partition, as udev makes it: `/dev/disk/by-id/wwn-0x5000c500a1b2c3d4-part2`. */
export function partitionPath(disk: DiskPath, number: number): string {
  return `${disk}-part${number}`;
}

/** The kernel's name of a partition: `sda2`, and `nvme0n1p2` where the disk's own name ends in a digit. */
export function partitionName(disk: string, number: number): string {
  return `${disk}${/[0-9]$/.test(disk) ? 'p' : ''}${number}`;
}
