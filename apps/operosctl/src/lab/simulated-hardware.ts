import type { HardwareReport } from '@operos/hw-inventory';
import { simulatedReport } from '@operos/hw-inventory/testing';
import type { FaultKind } from './fault.ts';

/** The hardware a machine reports; one with the fault `duplicate-uuid` claims to be machine 0. */
export function hardwareOf(
  seed: number,
  machine: number,
  fault: FaultKind | undefined,
): HardwareReport {
  const own = simulatedReport(seed, machine);
  return fault === 'duplicate-uuid' ? { ...own, system: simulatedReport(seed, 0).system } : own;
}

/** The same machine after its last disk died: it is no longer reported. */
export function withoutLastDisk(report: HardwareReport): HardwareReport {
  return { ...report, disks: report.disks.slice(0, -1) };
}
