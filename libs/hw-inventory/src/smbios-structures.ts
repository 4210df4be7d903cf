/** One structure of the SMBIOS table: a formatted area and the strings behind it (DSP0134 §6.1). */
export interface SmbiosStructure {
  readonly type: number;
  /** The formatted area, header included; offsets are those of the specification. */
  readonly area: DataView;
  /** Strings 1, 2, 3, … at positions 0, 1, 2, …. */
  readonly strings: readonly string[];
}

const HEADER = 4;
const END_OF_TABLE = 127;
const MAX_STRUCTURES = 4096;
const MAX_STRINGS = 256;

/** Splits a table into its structures; stops at the end marker, or quietly where the table is cut short or broken. */
export function smbiosStructures(table: Uint8Array): SmbiosStructure[] {
  const found: SmbiosStructure[] = [];
  let at = 0;
  while (found.length < MAX_STRUCTURES) {
    const length = table[at + 1] ?? 0;
    if (length < HEADER || at + length > table.length) break;
    const strings = stringsAt(table, at + length);
    const type = table[at] ?? END_OF_TABLE;
    found.push({
      type,
      area: new DataView(table.buffer, table.byteOffset + at, length),
      strings: strings.texts,
    });
    if (type === END_OF_TABLE) break;
    at = strings.end;
  }
  return found;
}

/** A byte of the formatted area; undefined where this version of the structure is too short. */
export function byteAt({ area }: SmbiosStructure, offset: number): number | undefined {
  return offset < area.byteLength ? area.getUint8(offset) : undefined;
}

/** A little-endian word, in the same way. */
export function wordAt({ area }: SmbiosStructure, offset: number): number | undefined {
  return offset + 2 <= area.byteLength ? area.getUint16(offset, true) : undefined;
}

/** A little-endian double word, in the same way. */
export function dwordAt({ area }: SmbiosStructure, offset: number): number | undefined {
  return offset + 4 <= area.byteLength ? area.getUint32(offset, true) : undefined;
}

/** The string whose number stands at the offset; number 0 means none, and a structure that is missing has none. */
export function stringAt(
  structure: SmbiosStructure | undefined,
  offset: number,
): string | undefined {
  const number = structure && byteAt(structure, offset);
  return number === undefined || number === 0 ? undefined : structure?.strings[number - 1];
}

/** The strings end with two zero bytes, which also stand there when there is no string at all. */
function stringsAt(table: Uint8Array, start: number): { texts: string[]; end: number } {
  const texts: string[] = [];
  let at = start;
  while (at < table.length && table[at] !== 0 && texts.length < MAX_STRINGS) {
    const end = table.indexOf(0, at);
    const stop = end === -1 ? table.length : end;
    texts.push(String.fromCharCode(...table.subarray(at, Math.min(stop, at + 256))));
    at = stop + 1;
  }
  return { texts, end: at + (texts.length === 0 ? 2 : 1) };
}
