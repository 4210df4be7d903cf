import { diskSerial, diskWwn } from './disk-identifiers.ts';
import type { DiskInfo } from './hardware-report.ts';

/** What tells a disk from every other, in whichever machine it is; or that nothing does. */
export type DiskIdentity =
  | { readonly kind: 'wwn'; readonly id: string }
  | { readonly kind: 'serial'; readonly id: string }
  | { readonly kind: 'unidentifiable' };

/**
 * `wwn:…` by World Wide Name, EUI-64 or NGUID, else `serial:MODEL:SERIAL`. Neither name, host nor size counts, so a disk
 * that moves stays itself; a disk that says nothing is reported as such and never guessed.
 */
export function identifyDisk(disk: DiskInfo): DiskIdentity {
  const wwn = diskWwn(disk.wwn);
  if (wwn !== null) return { kind: 'wwn', id: `wwn:${wwn}` };
  const serial = diskSerial(disk.serial);
  if (serial === null) return { kind: 'unidentifiable' };
  return { kind: 'serial', id: `serial:${disk.model ?? ''}:${serial}` };
}
