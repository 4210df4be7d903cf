import type { Bytes } from '@operos/cluster-model';

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;
const STEP = 1024;

/** A size for people, in powers of 1024 with at most one decimal: `447.1 GiB`; `unknown size` for null. */
export function formatBytes(bytes: Bytes | null): string {
  if (bytes === null) return 'unknown size';
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length - 1);
  return `${Math.round((bytes / STEP ** power) * 10) / 10} ${UNITS[power] ?? 'bytes'}`;
}
