import type { HardwareReport, InterfaceInfo } from './hardware-report.ts';
import { REPORT_LIMITS } from './report-limits.ts';

/** Makes a report of its parts, within the limits that its reader holds it to. */
export function assembleReport(parts: Omit<HardwareReport, 'schema'>): HardwareReport {
  return {
    schema: 1,
    system: parts.system,
    cpus: parts.cpus.slice(0, REPORT_LIMITS.cpus),
    memory: parts.memory,
    disks: parts.disks.slice(0, REPORT_LIMITS.disks),
    interfaces: mostImportant(parts.interfaces),
  };
}

/** A host of containers may have thousands of veths; its real ports must not be what is cut off. */
function mostImportant(interfaces: readonly InterfaceInfo[]): readonly InterfaceInfo[] {
  if (interfaces.length <= REPORT_LIMITS.interfaces) return interfaces;
  const real = interfaces.filter((one) => one.kind !== 'virtual');
  const virtual = interfaces.filter((one) => one.kind === 'virtual');
  return [...real, ...virtual].slice(0, REPORT_LIMITS.interfaces);
}
