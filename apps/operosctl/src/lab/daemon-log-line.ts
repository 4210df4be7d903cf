import type { BootStageId, Ipv4Address, MacAddress } from '@operos/cluster-model';

/** Which daemon would have noticed a stage. */
export type LogDaemon = 'dhcpd' | 'tftpd' | 'nginx';

/** A line as that daemon writes it. */
export interface DaemonLine {
  readonly daemon: LogDaemon;
  readonly line: string;
}

/** The network side of a simulated machine. */
export interface OnTheWire {
  readonly mac: MacAddress;
  readonly address: Ipv4Address;
}

const FILES = {
  'menu-fetched': ['/boot/pxelinux.cfg/default', 1_024],
  'kernel-fetched': ['/boot/vmlinuz', 12_582_912],
  'initramfs-fetched': ['/boot/initramfs.img', 22_020_096],
  'layers-fetched': ['/layers/worker.squashfs', 22_020_096],
} as const satisfies Partial<Record<BootStageId, readonly [string, number]>>;

/** What the real daemons would log when a machine reaches a stage; nothing for stages that only the agent sees. */
export function daemonLines(
  stage: BootStageId,
  machine: OnTheWire,
  at: Date,
): readonly DaemonLine[] {
  const { mac, address } = machine;
  switch (stage) {
    case 'address-requested':
      return [dhcpd(at, `DHCPDISCOVER from ${mac} via eth0`)];
    case 'address-leased':
      return [
        dhcpd(at, `DHCPOFFER on ${address} to ${mac} via eth0`),
        dhcpd(at, `DHCPREQUEST for ${address} from ${mac} via eth0`),
        dhcpd(at, `DHCPACK on ${address} to ${mac} via eth0`),
      ];
    case 'loader-fetched':
      return [
        {
          daemon: 'tftpd',
          line: `${stamp(at)} in.tftpd[1]: RRQ from ${address} filename bios/lpxelinux.0`,
        },
      ];
    case 'menu-fetched':
    case 'kernel-fetched':
    case 'initramfs-fetched':
    case 'layers-fetched':
      return [{ daemon: 'nginx', line: accessLine(FILES[stage], address, at) }];
    default:
      return [];
  }
}

function dhcpd(at: Date, message: string): DaemonLine {
  return { daemon: 'dhcpd', line: `${stamp(at)} dhcpd[1]: ${message}` };
}

function stamp(at: Date): string {
  return `${at.toISOString().replace('Z', '+00:00')} controller`;
}

function accessLine(
  [path, bytes]: readonly [string, number],
  address: Ipv4Address,
  at: Date,
): string {
  return `${at.toISOString()} ${address} GET ${path} 200 ${bytes}`;
}
