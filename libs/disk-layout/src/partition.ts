import type { PartitionRole } from './partition-role.ts';

/** One partition of a table, in whole mebibytes from the beginning of the disk. */
export interface Partition {
  /** From 1 on; `-part1` of the disk's stable name. */
  readonly number: number;
  readonly role: PartitionRole;
  /** Its name in the table (PARTLABEL). */
  readonly name: string;
  readonly startMib: number;
  readonly sizeMib: number;
  /** GUID of its type (UEFI specification 5.3.3), upper case. */
  readonly type: string;
  /** GUID of its own, upper case. */
  readonly guid: string;
}

/** A partition table (GPT), whole. */
export interface PartitionTable {
  readonly guid: string;
  readonly partitions: readonly Partition[];
}
