import { parseBytes } from '@operos/cluster-model';
import { cleanText } from '../src/clean-text.ts';
import { diskSerial, diskWwn } from '../src/disk-identifiers.ts';
import { isDiskName, parseDiskName } from '../src/disk-name.ts';
import { diskTransport } from '../src/disk-transport.ts';
import { firmwareText } from '../src/firmware-text.ts';
import type { DiskInfo } from '../src/hardware-report.ts';
import type { MachineTree } from './machine-tree.ts';
import { readDiskContents } from './read-disk-contents.ts';

const BLOCK = '/sys/block';
const SECTOR = 512; // sysfs counts in these, whatever the disk's own are

/** The disks from sysfs, for a machine without lsblk and for what lsblk leaves open. */
export function readDisks(tree: MachineTree): DiskInfo[] {
  return tree
    .names(BLOCK)
    .filter((name) => parseDiskName(name) !== null && isDiskName(name))
    .filter((name) => !isVirtual(tree, name))
    .map((name) => readDisk(tree, name));
}

/** The shared namespace of a multipathed NVMe drive lies under virtual/ too, and is a disk. */
function isVirtual(tree: MachineTree, name: string): boolean {
  return (
    (tree.target(`${BLOCK}/${name}`) ?? '').startsWith('/sys/devices/virtual/') &&
    !name.startsWith('nvme')
  );
}

function readDisk(tree: MachineTree, name: string): DiskInfo {
  const at = `${BLOCK}/${name}`;
  return {
    name,
    model: firmwareText(tree.text(`${at}/device/model`)),
    serial: diskSerial(
      tree.text(`${at}/serial`) ?? tree.text(`${at}/device/serial`) ?? vpdSerial(tree, at),
    ),
    wwn: diskWwn(tree.text(`${at}/wwid`) ?? tree.text(`${at}/device/wwid`)),
    size: parseBytes((tree.number(`${at}/size`) ?? -1) * SECTOR) ?? null,
    rotational: flag(tree.text(`${at}/queue/rotational`)),
    transport: transportOf(tree, name),
    removable: flag(tree.text(`${at}/removable`)) === true,
    readOnly: flag(tree.text(`${at}/ro`)) === true,
    contents: readDiskContents(tree, name),
  };
}

/** SCSI unit serial number, vital product data page 80h: four bytes of header, then text (SPC-4 §7.8.15). */
function vpdSerial(tree: MachineTree, at: string): string | null {
  return cleanText(tree.bytes(`${at}/device/vpd_pg80`)?.subarray(4).toString('latin1'));
}

function transportOf(tree: MachineTree, name: string): DiskInfo['transport'] {
  const path = tree.target(`${BLOCK}/${name}`) ?? '';
  if (path.includes('/usb')) return 'usb';
  if (/\/ata[0-9]+\//.test(path)) return 'sata';
  if (/\/end_device-[0-9:]+\//.test(path)) return 'sas';
  if (/\/session[0-9]+\//.test(path)) return 'iscsi';
  if (/\/rport-[0-9:-]+\//.test(path)) return 'fc';
  if (/\/host[0-9]+\//.test(path)) return 'scsi';
  return diskTransport(null, name);
}

function flag(text: string | null): boolean | null {
  return text === '0' || text === '1' ? text === '1' : null;
}
