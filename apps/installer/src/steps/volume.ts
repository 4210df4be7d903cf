import { partitionPath, type PartitionRole, partitionRoles, roleFacts } from '@operos/disk-layout';
import type { ChosenDisk } from '../plan/chosen-disk.ts';
import type { InstallContext } from '../plan/install-context.ts';

/** The parts that a pair of disks keeps equal; firmware reads the others without knowing of pairs. */
export const mirroredRoles = ['slot-a', 'slot-b', 'data'] as const satisfies PartitionRole[];
export type MirroredRole = (typeof mirroredRoles)[number];

/** The device that holds a part of the system: a partition, or the pair of two. */
export function volumeOf({ disks }: Pick<InstallContext, 'disks'>, role: MirroredRole): string {
  const [first] = disks;
  if (disks.length > 1 || first === undefined) return `/dev/md/${roleFacts[role].name}`;
  return partitionOf(first, role);
}

/** The stable name of a disk's partition. */
export function partitionOf(disk: ChosenDisk, role: PartitionRole): string {
  return partitionPath(disk.path, partitionRoles.indexOf(role) + 1);
}

/** Where a part of the system is mounted while it is put together. */
export function placeOf({ work }: Pick<InstallContext, 'work'>, what: 'slot' | 'data'): string {
  return `${work}/${what}`;
}

/** Where the partition that firmware starts is mounted, on each disk. */
export function efiPlace({ work }: Pick<InstallContext, 'work'>, disk: number): string {
  return `${work}/efi-${disk}`;
}
