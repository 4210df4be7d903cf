import type { HardwareReport, InterfaceInfo } from '@operos/hw-inventory';
import { identifyDisk } from '@operos/hw-inventory';
import type { Hardware, NetworkInterface, SystemInfo } from '@operos/teamster-api/resolvers';
import { timestamp } from './timestamp.ts';

/** What a machine is made of, as the API shows it. */
export function hardwareView(report: HardwareReport, reportedAt: number): Hardware {
  return {
    system: systemView(report.system),
    cpus: report.cpus,
    memory: report.memory.modules,
    disks: report.disks.map((disk) => ({ ...disk, id: diskId(disk) })),
    interfaces: report.interfaces.map(interfaceView),
    reportedAt: timestamp(reportedAt),
  };
}

function diskId(disk: HardwareReport['disks'][number]): string | null {
  const identity = identifyDisk(disk);
  return identity.kind === 'unidentifiable' ? null : identity.id;
}

function systemView({ firmware, ...system }: HardwareReport['system']): SystemInfo {
  const text = [firmware.vendor, firmware.version, firmware.date].filter((word) => word !== null);
  return { ...system, firmware: text.join(' ') || null, firmwareKind: firmware.kind };
}

function interfaceView(found: InterfaceInfo): NetworkInterface {
  const { neighbour } = found;
  return {
    ...found,
    neighbour: neighbour && `${neighbour.systemName ?? neighbour.chassisId} ${neighbour.portId}`,
  };
}
