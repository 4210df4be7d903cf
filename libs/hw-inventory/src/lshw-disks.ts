import { parseBytes } from '@operos/cluster-model';
import { cleanText } from './clean-text.ts';
import { diskSerial, diskWwn } from './disk-identifiers.ts';
import { isDiskName, parseDiskName } from './disk-name.ts';
import { diskTransport } from './disk-transport.ts';
import { firmwareText } from './firmware-text.ts';
import type { DiskContent, DiskInfo } from './hardware-report.ts';
import { devicesOf, fieldOf, type LshwDevice, type LshwNode, numberOf } from './lshw-node.ts';
import { REPORT_LIMITS } from './report-limits.ts';

const DISK_NAME =
  /^\/dev\/(?:[shv]d[a-z]|xvd[a-z]|nvme[0-9]+n[0-9]|mmcblk[0-9]|dasd[a-z]|pmem[0-9]|cciss\/|ida\/)/;

/** The disks in order of name; optical drives and what has no block device are left out. */
export function disksFromLshw(devices: readonly LshwDevice[]): DiskInfo[] {
  const disks = devices.map(toDisk).filter((disk) => disk !== null);
  return [...new Map(disks.map((disk) => [disk.name, disk])).values()].sort(byName);
}

function toDisk({ node, ancestors }: LshwDevice): DiskInfo | null {
  const name = blockName(node);
  if (node.deviceClass !== 'disk' || name === null || !isDiskName(name)) return null;
  // lshw prints model and serial of an NVMe drive on the controller, not on its namespace.
  const parent = ancestors[0];
  const drive = parent?.id.startsWith('nvme') ? parent : node;
  return {
    name,
    model: firmwareText(fieldOf(node, 'product') ?? fieldOf(drive, 'product')),
    serial: diskSerial(fieldOf(node, 'serial') ?? fieldOf(drive, 'serial')),
    wwn: diskWwn(node.settings.get('wwid')),
    size: sizeOf(node),
    rotational: rotationalOf(node),
    transport: transportOf(node, name),
    removable: node.capabilities.has('removable') || busOf(node) === 'usb',
    readOnly: false,
    contents: contentsOf(node),
  };
}

function blockName(node: LshwNode): string | null {
  const names = node.fields.get('logicalname') ?? [];
  return parseDiskName(names.find((name) => DISK_NAME.test(name)));
}

function sizeOf(node: LshwNode): DiskInfo['size'] {
  return parseBytes(numberOf(node, 'size') ?? numberOf(node, 'capacity') ?? -1) ?? null;
}

function rotationalOf(node: LshwNode): boolean | null {
  if ([...node.capabilities].some((capability) => /^[0-9]+rpm$/.test(capability))) return true;
  return node.capabilities.has('solidstate') || busOf(node) === 'nvme' ? false : null;
}

function transportOf(node: LshwNode, name: string): DiskInfo['transport'] {
  const bus = busOf(node);
  if (bus === 'usb' || bus === 'virtio' || bus === 'nvme') return bus;
  if (bus === 'ide') return 'ata';
  if (bus !== 'scsi') return diskTransport(null, name);
  return /^ATA\b/.test(fieldOf(node, 'description') ?? '') ? 'sata' : 'scsi';
}

function busOf(node: LshwNode): string {
  return (fieldOf(node, 'businfo') ?? '').split('@')[0] ?? '';
}

function contentsOf(disk: LshwNode): DiskContent[] {
  return devicesOf(disk)
    .map((device) => device.node)
    .filter((node) => node.deviceClass === 'volume')
    .map(toContent)
    .filter((content) => content !== null)
    .slice(0, REPORT_LIMITS.contents);
}

function toContent(node: LshwNode): DiskContent | null {
  const paths = node.fields.get('logicalname') ?? [];
  const name = parseDiskName(paths.find((path) => path.startsWith('/dev/')));
  if (name === null) return null;
  return {
    name,
    kind: 'part',
    size: sizeOf(node),
    filesystem: cleanText(node.settings.get('filesystem') ?? node.settings.get('mount.fstype')),
    label: cleanText(node.settings.get('label') ?? node.settings.get('name')),
    mountPoint: cleanText(paths.find((path) => path.startsWith('/') && !path.startsWith('/dev/'))),
  };
}

function byName(a: DiskInfo, b: DiskInfo): number {
  return a.name < b.name ? -1 : 1;
}
