/** A disk as it was found; what hw-inventory reports of one has this shape, and more. */
export interface DiskFacts {
  /** Its kernel name, without /dev: `sda`. */
  readonly name: string;
  readonly model: string | null;
  readonly serial: string | null;
  /** Bytes; null where it does not tell. */
  readonly size: number | null;
  readonly transport: string | null;
  readonly removable: boolean;
  readonly readOnly: boolean;
  /** From the whole disk down to its partitions and what lies in them. */
  readonly contents: readonly FoundContent[];
  /** Names in its partition table (PARTLABEL). */
  readonly partitionNames: readonly string[];
  /** Whether reading it gave zeros wherever it was read; null where nobody has read it yet. */
  readonly zeros: boolean | null;
}

/** One thing found on a disk. */
export interface FoundContent {
  readonly name: string;
  /** lsblk TYPE: `disk`, `part`, `lvm`, `crypt`, `raid1`, … */
  readonly kind: string;
  readonly filesystem: string | null;
  readonly label: string | null;
  readonly mountPoint: string | null;
  /** Where it was mounted last, on whichever machine; null or absent where it does not tell. */
  readonly lastMount?: string | null;
}
