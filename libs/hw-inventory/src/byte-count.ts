import { type Bytes, parseBytes } from '@operos/cluster-model';

const UNITS = 'BKMGTPE';

/**
 * A size as lsblk prints it: bytes as a number or digits (`lsblk -b`), or rounded to a power of 1024 (`461.2G`),
 * which gives the nearest byte to what was printed, not the exact size; null for anything else.
 */
export function byteCount(value: unknown): Bytes | null {
  if (typeof value === 'number') return parseBytes(value) ?? null;
  if (typeof value !== 'string') return null;
  const [, amount, unit] =
    /^([0-9]{1,16}(?:[.,][0-9]{1,3})?)([BKMGTPE])?$/.exec(value.trim()) ?? [];
  if (amount === undefined) return null;
  const factor = 1024 ** UNITS.indexOf(unit ?? 'B');
  return parseBytes(Math.round(Number(amount.replace(',', '.')) * factor)) ?? null;
}
