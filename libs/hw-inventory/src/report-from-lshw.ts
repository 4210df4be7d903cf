import type { DiskInfo, HardwareReport, InterfaceInfo } from './hardware-report.ts';
import type { LshwHardware } from './parse-lshw.ts';
import { REPORT_LIMITS } from './report-limits.ts';

/**
 * The report of a machine from lshw and, where it was recorded too, lsblk. lsblk decides which disks there are and what
 * lies on them; lshw fills in what it left open.
 */
export function reportFromLshw(lshw: LshwHardware, lsblk?: readonly DiskInfo[]): HardwareReport {
  const { system, cpus, memory, interfaces } = lshw;
  const disks = lsblk ? lsblk.map((disk) => completed(disk, lshw.disks)) : lshw.disks;
  return {
    schema: 1,
    system,
    cpus,
    memory,
    disks: disks.slice(0, REPORT_LIMITS.disks),
    interfaces: mostImportant(interfaces),
  };
}

/** A host of containers may have thousands of veths; its real ports must not be what is cut off. */
function mostImportant(interfaces: readonly InterfaceInfo[]): InterfaceInfo[] {
  if (interfaces.length <= REPORT_LIMITS.interfaces) return [...interfaces];
  const real = interfaces.filter((one) => one.kind !== 'virtual');
  const virtual = interfaces.filter((one) => one.kind === 'virtual');
  return [...real, ...virtual].slice(0, REPORT_LIMITS.interfaces);
}

function completed(disk: DiskInfo, known: readonly DiskInfo[]): DiskInfo {
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
