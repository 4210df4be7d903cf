import type { BootStageId, Ipv4Address, MacAddress } from '@operos/cluster-model';
import { bootReportPath } from '@operos/pxe';

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

const LEASE_MS = 12 * 3_600_000;

const FILES = {
  'menu-fetched': ['/boot/bios/pxelinux.cfg/default', 1_024],
  'kernel-fetched': ['/boot/lab/vmlinuz', 12_582_912],
  'initramfs-fetched': ['/boot/lab/initramfs.img', 22_020_096],
  'layers-fetched': ['/layers/worker.sqfs', 22_020_096],
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
      return [{ daemon: 'nginx', line: accessLine(fileFetched(FILES[stage]), address, at) }];
    case 'kernel-started':
    case 'system-started':
      return [{ daemon: 'nginx', line: accessLine(told(bootReportPath(stage)), address, at) }];
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

type Request = Readonly<Record<'path' | 'status' | 'bytes' | 'length' | 'agent', string>>;

function fileFetched([path, bytes]: readonly [string, number]): Request {
  return { path, status: '200', bytes: `${bytes}`, length: `${bytes}`, agent: 'Syslinux/6.04' };
}

/** What the machine tells of itself answers nothing. */
function told(path: string): Request {
  return { path, status: '204', bytes: '0', length: '', agent: 'Wget' };
}

/** A line in the form of libs/pxe's log_format. */
function accessLine(request: Request, address: Ipv4Address, at: Date): string {
  return JSON.stringify({
    at: (at.getTime() / 1000).toFixed(3),
    client: address,
    method: 'GET',
    ...request,
    range: '',
    seconds: '0.120',
    done: 'OK',
  });
}

/** What dhcpd adds to its lease file when it lends an address. */
export function leaseText({ mac, address }: OnTheWire, at: Date): string {
  const end = new Date(at.getTime() + LEASE_MS);
  return [
    `lease ${address} {`,
    `  starts ${leaseTime(at)};`,
    `  ends ${leaseTime(end)};`,
    '  binding state active;',
    `  hardware ethernet ${mac};`,
    '}',
    '',
  ].join('\n');
}

/** dhcpd.leases(5): day of the week, then date and time in UTC. */
function leaseTime(at: Date): string {
  const [date = '', time = ''] = at.toISOString().slice(0, 19).split('T');
  return `${at.getUTCDay()} ${date.replaceAll('-', '/')} ${time}`;
}
