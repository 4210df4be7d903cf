/** A structure to be written: numbers by offset into the formatted area, strings by the offset of their number. */
export interface SmbiosDraft {
  readonly type: number;
  readonly length: number;
  readonly bytes?: Readonly<Record<number, number>>;
  readonly words?: Readonly<Record<number, number>>;
  readonly dwords?: Readonly<Record<number, number>>;
  readonly strings?: Readonly<Record<number, string>>;
}

const END: SmbiosDraft = { type: 127, length: 4 };

/** Writes an SMBIOS structure table (DSP0134 §6.1) that ends as it should. */
export function smbiosTable(drafts: readonly SmbiosDraft[]): Buffer {
  return Buffer.concat([...drafts, END].map(structure));
}

/** The same as a file that `dmidecode --from-dump` reads: a 64-bit entry point (§5.2.2), the table at 20h. */
export function smbiosDump(table: Uint8Array, [major, minor]: readonly [number, number]): Buffer {
  const entry = Buffer.alloc(0x20);
  entry.write('_SM3_', 0, 'latin1');
  entry.set([0x18, major, minor, 0, 1], 6);
  entry.writeUInt32LE(table.length, 12);
  entry.writeBigUInt64LE(0x20n, 16);
  const sum = entry.subarray(0, 0x18).reduce((total, byte) => total + byte, 0);
  entry[5] = (256 - (sum % 256)) % 256;
  return Buffer.concat([entry, table]);
}

function structure(draft: SmbiosDraft, handle: number): Buffer {
  const area = Buffer.alloc(draft.length);
  area.set([draft.type, draft.length]);
  area.writeUInt16LE(handle, 2);
  for (const [at, value] of Object.entries(draft.bytes ?? {})) area.writeUInt8(value, Number(at));
  for (const [at, value] of Object.entries(draft.words ?? {}))
    area.writeUInt16LE(value, Number(at));
  for (const [at, value] of Object.entries(draft.dwords ?? {}))
    area.writeUInt32LE(value, Number(at));
  const strings = Object.entries(draft.strings ?? {});
  strings.forEach(([at], index) => area.writeUInt8(index + 1, Number(at)));
  const texts = strings.map(([, text]) => `${text}\0`).join('');
  return Buffer.concat([area, Buffer.from(texts === '' ? '\0\0' : `${texts}\0`, 'latin1')]);
}
