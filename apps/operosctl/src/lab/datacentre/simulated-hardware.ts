import { type HardwareReport, identifyMachine } from '@operos/hw-inventory';

const LONGEST_REASON = 200; // what Teamster takes of a reason in a heartbeat

/** Whether its system UUID is its own: one that firmware left at a placeholder says nothing. */
export function hasOwnUuid(report: HardwareReport): boolean {
  return identifyMachine(report).evidence.some(({ kind }) => kind === 'system-uuid');
}

/** The machine, claiming to be the other one, as after a mainboard was programmed with a copied label. */
export function claimingToBe(report: HardwareReport, other: HardwareReport): HardwareReport {
  return { ...report, system: other.system };
}

/** The same machine after its last disk died: it is no longer reported. */
export function withoutLastDisk(report: HardwareReport): HardwareReport {
  return { ...report, disks: report.disks.slice(0, -1) };
}

/** What the agent says of the disk that died; nothing for a machine that had none. */
export function lossOfLastDisk(report: HardwareReport): readonly string[] {
  const disk = report.disks.at(-1);
  if (disk === undefined) return [];
  const serial = disk.serial === null ? 'without a serial number' : `serial ${disk.serial}`;
  const sentence = `The disk ${disk.name} (${disk.model ?? 'unknown model'}, ${serial}) no longer answers`;
  return [sentence.slice(0, LONGEST_REASON)];
}
