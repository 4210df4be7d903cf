import { roleFacts, UNFINISHED } from './partition-role.ts';

/** The sectors of a disk that hold a partition table. */
export interface TableSectors {
  /** The first 34 sectors. */
  readonly head: Uint8Array;
  /** The last 33 sectors. */
  readonly tail: Uint8Array;
  /** Of a logical sector: 512 or 4096. */
  readonly sectorBytes: number;
}

const ENTRIES_SECTOR = 2; // after the protective MBR and the header (UEFI specification 5.3)
const NAME_OFFSET = 56;
const NAME_BYTES = 72;
// The first three fields of a GUID are stored with their lowest byte first.
const BYTE_ORDER = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];

/**
 * Whether the first entry of a partition table is that of an installation of ours that is not complete. A power cut
 * while the table is written leaves entries without a valid header, which the kernel shows as a disk without any table;
 * only such a disk, on which nothing else was found, is to be asked this.
 */
export function showsUnfinished({ head, tail, sectorBytes }: TableSectors): boolean {
  return (
    isOurs(head.subarray(ENTRIES_SECTOR * sectorBytes)) ||
    (head.every((byte) => byte === 0) && isOurs(tail))
  );
}

function isOurs(entries: Uint8Array): boolean {
  return isBiosBoot(entries) && nameOf(entries) === UNFINISHED;
}

function isBiosBoot(entry: Uint8Array): boolean {
  const hex = BYTE_ORDER.map((at) => (entry[at] ?? 0).toString(16).padStart(2, '0')).join('');
  return hex.toUpperCase() === roleFacts.bios.type.replaceAll('-', '');
}

/** UTF-16, lowest byte first, ended by a zero. */
function nameOf(entry: Uint8Array): string {
  const units: number[] = [];
  for (let at = NAME_OFFSET; at < NAME_OFFSET + NAME_BYTES; at += 2) {
    const unit = (entry[at] ?? 0) | ((entry[at + 1] ?? 0) << 8);
    if (unit === 0) break;
    units.push(unit);
  }
  return String.fromCharCode(...units);
}
