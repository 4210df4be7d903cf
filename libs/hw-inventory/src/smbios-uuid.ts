import { type SmbiosStructure } from './smbios-structures.ts';
import { swapUuidByteOrder } from './system-uuid.ts';

const OFFSET = 0x08;
const LENGTH = 16;
const LITTLE_ENDIAN_SINCE = 2.6;

/** The UUID of a type 1 structure: from SMBIOS 2.6 its first three fields are little-endian (DSP0134 §7.2.1). */
export function smbiosUuid({ area }: SmbiosStructure, version: number): string | undefined {
  if (area.byteLength < OFFSET + LENGTH) return undefined;
  const bytes = Array.from({ length: LENGTH }, (_, i) => area.getUint8(OFFSET + i));
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const asStored = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return version < LITTLE_ENDIAN_SINCE ? asStored : swapUuidByteOrder(asStored);
}
