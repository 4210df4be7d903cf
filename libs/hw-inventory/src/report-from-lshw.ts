import { assembleReport } from './assemble-report.ts';
import { completedDisk } from './completed-disk.ts';
import type { DiskInfo, HardwareReport } from './hardware-report.ts';
import type { LshwHardware } from './parse-lshw.ts';

/**
 * The report of a machine from lshw and, where it was recorded too, lsblk. lsblk decides which disks there are and what
 * lies on them; lshw fills in what it left open.
 */
export function reportFromLshw(lshw: LshwHardware, lsblk?: readonly DiskInfo[]): HardwareReport {
  const disks = lsblk?.map((disk) => completedDisk(disk, lshw.disks)) ?? lshw.disks;
  return assembleReport({ ...lshw, disks });
}
