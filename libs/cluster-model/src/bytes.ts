/** A size in bytes: a whole number from 0 to 2⁵³−1. */
export type Bytes = number & { readonly __brand: 'Bytes' };

/** Reads a whole, safe, non-negative number or its decimal text; undefined for anything else. */
export function parseBytes(value: number | string): Bytes | undefined {
  const number = typeof value === 'string' && /^[0-9]{1,16}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0
    ? (number as Bytes)
    : undefined;
}
