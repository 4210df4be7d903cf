import type { DiskInfo } from './hardware-report.ts';

/** The disk with what one source left open filled in from another's entry of the same kernel name. */
export function completedDisk(disk: DiskInfo, known: readonly DiskInfo[]): DiskInfo {
  const other = known.find((candidate) => candidate.name === disk.name);
  if (!other) return disk;
  return {
    ...disk,
    model: disk.model ?? other.model,
    serial: disk.serial ?? other.serial,
    wwn: disk.wwn ?? other.wwn,
    size: disk.size ?? other.size,
    rotational: disk.rotational ?? other.rotational,
    transport: disk.transport ?? other.transport,
  };
}
