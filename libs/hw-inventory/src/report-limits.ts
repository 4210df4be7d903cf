/** The most a report may hold: lists by entries, numbers by value, the whole by characters of canonical JSON. */
export const REPORT_LIMITS = {
  cpus: 1024,
  modules: 1024,
  disks: 2048,
  contents: 256,
  interfaces: 2048,
  placeholders: 8,
  cores: 65_536,
  mhz: 1_000_000,
  mbps: 100_000_000,
  characters: 1024 * 1024,
} as const;

/** The number if it is whole and from 0 to `max`, else null: nobody believes a processor of 10¹⁵ cores. */
export function numberUpTo(max: number, value: number | null): number | null {
  return value !== null && Number.isSafeInteger(value) && value >= 0 && value <= max ? value : null;
}
