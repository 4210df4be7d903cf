import type { HardwareReport } from './hardware-report.ts';

type Json = Record<string, unknown>;

/** The report as JSON text that depends on its content alone, not on the order its fields were set in; fit to be digested. */
export function canonicalReport(report: HardwareReport): string {
  return JSON.stringify(sorted(report));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const copy: Json = {};
  for (const name of Object.keys(value).sort()) copy[name] = sorted((value as Json)[name]);
  return copy;
}
