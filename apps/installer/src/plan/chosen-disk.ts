import type { Bytes, DiskPath } from '@operos/cluster-model';

/** A disk that the controller is installed on, as it was found before anything was done to it. */
export interface ChosenDisk {
  /** As the settings name it: a name that stays. Partition N of it is `${path}-partN`. */
  readonly path: DiskPath;
  /** Its kernel name of the moment, without /dev: `sda`, `nvme0n1`. For people only. */
  readonly name: string;
  readonly model: string | null;
  readonly serial: string | null;
  readonly size: Bytes;
  /** Of its logical sectors: 512 or 4096. */
  readonly sectorBytes: number;
  /** What will be lost, a sentence each; empty for a disk that is proven to be empty, or that we began ourselves. */
  readonly losses: readonly string[];
}
