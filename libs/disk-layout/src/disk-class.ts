import type { DiskFacts } from './disk-facts.ts';
import { roleFacts, UNFINISHED } from './partition-role.ts';

/** What is known of what is on a disk; only the first two may be written without somebody who gives it away. */
export type DiskClass =
  | 'proven-empty' // read, and nothing but zeros
  | 'operos-unfinished' // an installation of ours that was cut off
  | 'operos-controller' // a controller that was installed
  | 'known-format' // file systems, members of arrays, tables
  | 'unknown'; // no format that we know, and not proven to be empty

/** Tells which a disk is. The absence of a known format proves nothing: blkid takes much for blank that is not. */
export function classifyDisk(disk: DiskFacts): DiskClass {
  const names = new Set(disk.partitionNames);
  if (names.has(UNFINISHED)) return 'operos-unfinished';
  if (names.has(roleFacts.bios.name) && names.has(roleFacts.data.name)) return 'operos-controller';
  if (disk.contents.length > 0 || names.size > 0) return 'known-format';
  return disk.zeros === true ? 'proven-empty' : 'unknown';
}
