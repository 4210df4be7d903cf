import { firmwareText } from './firmware-text.ts';
import type { CpuInfo } from './hardware-report.ts';
import { byteAt, type SmbiosStructure, stringAt, wordAt } from './smbios-structures.ts';

const CENTRAL_PROCESSOR = 3;
const POPULATED = 0x40;
const SEE_WORD = 0xff;

/** A type 4 structure (DSP0134 §7.5); null for an empty socket and for what is no central processor. */
export function smbiosProcessor(structure: SmbiosStructure): CpuInfo | null {
  const populated = ((byteAt(structure, 0x18) ?? 0) & POPULATED) !== 0;
  if (byteAt(structure, 0x05) !== CENTRAL_PROCESSOR || !populated) return null;
  const mhz = wordAt(structure, 0x14) ?? 0;
  return {
    slot: firmwareText(stringAt(structure, 0x04)),
    vendor: firmwareText(stringAt(structure, 0x07)),
    model: firmwareText(stringAt(structure, 0x10)),
    cores: countAt(structure, 0x23, 0x2a),
    threads: countAt(structure, 0x25, 0x2e),
    maxMhz: mhz === 0 ? null : mhz,
  };
}

/** Counts above 254 stand in a word of SMBIOS 3.0; 0 means unknown. */
function countAt(structure: SmbiosStructure, byte: number, word: number): number | null {
  const small = byteAt(structure, byte);
  const count = small === SEE_WORD ? (wordAt(structure, word) ?? small) : small;
  return count === undefined || count === 0 ? null : count;
}
