import type { HardwareReport } from './hardware-report.ts';

/** The report as JSON text that depends on its content alone, not on the order its fields were set in; fit to be digested. */
export function canonicalReport(report: HardwareReport): string {
  return JSON.stringify(report, (_name, value: unknown) => sorted(value));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
