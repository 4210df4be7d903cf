import { diffCpus } from './diff-cpus.ts';
import { diffDisks } from './diff-disks.ts';
import { diffInterfaces } from './diff-interfaces.ts';
import { diffMemory } from './diff-memory.ts';
import { diffSystem } from './diff-system.ts';
import type { HardwareReport } from './hardware-report.ts';
import type { ReportChange } from './report-change.ts';

/** What changed in a machine between two reports; nothing when only mount points or virtual interfaces did. */
export function diffReports(before: HardwareReport, after: HardwareReport): ReportChange[] {
  return [
    ...diffSystem(before.system, after.system),
    ...diffCpus(before.cpus, after.cpus),
    ...diffMemory(before.memory, after.memory),
    ...diffDisks(before.disks, after.disks),
    ...diffInterfaces(before.interfaces, after.interfaces),
  ];
}
