import type { Issue } from '@operos/cluster-model';
import { byteCount } from './byte-count.ts';
import { diskSerial, diskWwn } from './disk-identifiers.ts';
import { isDiskName, parseDiskName } from './disk-name.ts';
import { diskTransport } from './disk-transport.ts';
import { firmwareText } from './firmware-text.ts';
import type { DiskInfo } from './hardware-report.ts';
import { type LsblkEntry, lsblkContents } from './lsblk-contents.ts';
import { parseBoundedJson } from './parse-bounded-json.ts';
import { RecordedTextRefusal, refusal } from './recorded-text-refusal.ts';

/** The disks lsblk listed, or why the text cannot be used. */
export type LsblkOutcome =
  | { readonly kind: 'parsed'; readonly disks: readonly DiskInfo[] }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

const LIMITS = { length: 4 * 1024 * 1024, depth: 128, containers: 60_000 };

/**
 * Reads what `lsblk --json` printed, with any columns, by any version: sizes as bytes or `477G`, flags as booleans,
 * `"0"` or 0, several mount points or one. Only TYPE=disk is a disk; loops, RAM disks and mapped devices are not.
 */
export function parseLsblk(text: string): LsblkOutcome {
  try {
    const disks = entriesOf(text).filter(isDisk).map(toDisk);
    return { kind: 'parsed', disks: disks.filter((disk) => disk !== null).sort(byName) };
  } catch (error) {
    if (!(error instanceof RecordedTextRefusal)) throw error;
    return { kind: 'refused', issues: [error.issue] };
  }
}

function entriesOf(text: string): LsblkEntry[] {
  const value = parseBoundedJson(text, LIMITS);
  const devices = isEntry(value) ? value.blockdevices : undefined;
  if (!Array.isArray(devices))
    throw refusal('lsblk-shape', 'Expected an object with "blockdevices", got something else.');
  return (devices as unknown[]).filter(isEntry);
}

function isDisk(entry: LsblkEntry): boolean {
  const name = parseDiskName(entry.kname ?? entry.name);
  return entry.type === 'disk' && name !== null && isDiskName(name);
}

function toDisk(entry: LsblkEntry): DiskInfo | null {
  const name = parseDiskName(entry.kname ?? entry.name);
  if (name === null) return null;
  return {
    name,
    model: firmwareText(entry.model),
    serial: diskSerial(entry.serial),
    wwn: diskWwn(entry.wwn),
    size: byteCount(entry.size),
    rotational: flag(entry.rota),
    transport: diskTransport(entry.tran, name),
    removable: flag(entry.rm) === true || entry.tran === 'usb',
    readOnly: flag(entry.ro) === true,
    contents: lsblkContents(entry),
  };
}

function flag(value: unknown): boolean | null {
  if (value === true || value === 1 || value === '1') return true;
  return value === false || value === 0 || value === '0' ? false : null;
}

function isEntry(value: unknown): value is LsblkEntry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byName(a: DiskInfo, b: DiskInfo): number {
  return a.name < b.name ? -1 : 1;
}
