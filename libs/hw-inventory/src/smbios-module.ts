import { type Bytes, parseBytes } from '@operos/cluster-model';
import { firmwareSerial, firmwareText } from './firmware-text.ts';
import type { MemoryModule } from './hardware-report.ts';
import { numberUpTo, REPORT_LIMITS } from './report-limits.ts';
import { byteAt, dwordAt, type SmbiosStructure, stringAt, wordAt } from './smbios-structures.ts';

const KIB = 1024;
const MIB = 1024 * 1024;
const UNKNOWN = 0xffff;
const SEE_EXTENDED = 0x7fff;
const IN_KIBIBYTES = 0x8000;
const READ_ONLY_KINDS = new Set([0x08, 0x09]); // ROM and flash: the firmware's own chips

/** A type 17 structure (DSP0134 §7.18); null for an empty slot and for the firmware's flash. */
export function smbiosModule(structure: SmbiosStructure): MemoryModule | null {
  const size = sizeOf(structure);
  if (size === null || READ_ONLY_KINDS.has(byteAt(structure, 0x12) ?? 0)) return null;
  return {
    slot: firmwareText(stringAt(structure, 0x10)) ?? firmwareText(stringAt(structure, 0x11)),
    vendor: firmwareText(stringAt(structure, 0x17)),
    part: firmwareText(stringAt(structure, 0x1a)),
    serial: firmwareSerial(stringAt(structure, 0x18)),
    size,
    mhz: speedOf(structure),
  };
}

function sizeOf(structure: SmbiosStructure): Bytes | null {
  const size = wordAt(structure, 0x0c) ?? 0;
  if (size === 0 || size === UNKNOWN) return null;
  if (size === SEE_EXTENDED)
    return parseBytes(((dwordAt(structure, 0x1c) ?? 0) & 0x7fff_ffff) * MIB) ?? null;
  const inKib = (size & IN_KIBIBYTES) !== 0;
  return parseBytes((size & ~IN_KIBIBYTES) * (inKib ? KIB : MIB)) ?? null;
}

/** The speed it runs at, or else the one it is made for; megatransfers a second, as everybody calls MHz. */
function speedOf(structure: SmbiosStructure): number | null {
  const running = speedAt(structure, 0x20, 0x58);
  const rated = speedAt(structure, 0x15, 0x54);
  return numberUpTo(REPORT_LIMITS.mhz, running ?? rated);
}

function speedAt(structure: SmbiosStructure, word: number, extended: number): number | null {
  const speed = wordAt(structure, word);
  const known = speed === UNKNOWN ? dwordAt(structure, extended) : speed;
  return known === undefined || known === 0 ? null : known;
}
