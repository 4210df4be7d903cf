import { derivedGuid } from './derived-guid.ts';
import type { Partition, PartitionTable } from './partition.ts';
import { type PartitionRole, partitionRoles, roleFacts, UNFINISHED } from './partition-role.ts';
import { CONTROLLER_DISK, GIBIBYTE, MEBIBYTE } from './sizes.ts';

/** What the table of a controller's disk follows from. */
export interface ControllerDisk {
  /** Bytes. */
  readonly size: number;
  /** UUID of the installation. */
  readonly installId: string;
  /** 0 for the first disk, 1 for its mirror: their partitions have different GUIDs. */
  readonly place: 0 | 1;
}

const START_MIB = 1;
const END_MIB = 1; // the second copy of the table
const BIOS_MIB = 1;
const EFI_MIB = 512;

/** Lays out a controller's disk; throws RangeError for one that is too small, which `judgeDisk` says before. */
export function planControllerDisk(disk: ControllerDisk): PartitionTable {
  const slot = slotMib(disk.size);
  const whole = Math.floor(disk.size / MEBIBYTE) - START_MIB - END_MIB;
  const data = whole - BIOS_MIB - EFI_MIB - 2 * slot;
  if (data < slot)
    throw new RangeError(`Expected a disk with room for data, got ${disk.size} bytes`);
  const sizes = { bios: BIOS_MIB, efi: EFI_MIB, 'slot-a': slot, 'slot-b': slot, data };
  return { guid: derivedGuid(disk.installId, disk.place * 16), partitions: inARow(sizes, disk) };
}

/** A version is a quarter of a gigabyte today; the largest part of a slot is room for what versions grow to. */
function slotMib(bytes: number): number {
  if (bytes >= 64 * GIBIBYTE) return 8192;
  return bytes >= CONTROLLER_DISK ? 4096 : 1024;
}

function inARow(
  sizes: Readonly<Record<PartitionRole, number>>,
  { installId, place }: ControllerDisk,
): Partition[] {
  let startMib = START_MIB;
  return partitionRoles.map((role, index) => {
    const number = index + 1;
    const { name, type } = roleFacts[role];
    const guid = derivedGuid(installId, place * 16 + number);
    const partition = { number, role, name, startMib, sizeMib: sizes[role], type, guid };
    startMib += sizes[role];
    return role === 'bios' ? { ...partition, name: UNFINISHED } : partition;
  });
}
