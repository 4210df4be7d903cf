import type { OmapiValues } from './omapi-message.ts';

/** A whole number as OMAPI writes it: four bytes, most significant first. */
export function omapiInteger(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Text as OMAPI writes it. */
export function omapiText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The value of that name, or no bytes. */
export function omapiValue(values: OmapiValues, name: string): Uint8Array {
  return values.find(([key]) => key === name)?.[1] ?? new Uint8Array();
}

/** The number that up to four bytes stand for. */
export function readOmapiInteger(bytes: Uint8Array): number {
  return bytes.subarray(0, 4).reduce((sum, byte) => sum * 256 + byte, 0);
}
