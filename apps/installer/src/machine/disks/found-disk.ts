import type { DiskFacts } from '@operos/disk-layout';

/** A disk of this machine, as plain JSON: `installer plan --disk-facts` reads a list of these. */
export interface FoundDisk extends DiskFacts {
  /** Its names under /dev/disk/by-id and /dev/disk/by-path. */
  readonly links: readonly string[];
  /** Of its logical sectors: 512 or 4096. */
  readonly sectorBytes: number;
}
