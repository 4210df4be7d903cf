import { gunzipSync, gzipSync } from 'node:zlib';
import { canonicalReport, type HardwareReport } from '@operos/hw-inventory';
import { sha256Text } from '@operos/pki/node';
import type { Plain } from '../database/plain.ts';
import type { ReportRow } from './report-row.ts';

/** The row that keeps a report: its digest names it, so the same report is never stored twice. */
export function packReport(report: HardwareReport): Plain<ReportRow> {
  const text = canonicalReport(report);
  return { digest: sha256Text(text), gzip: gzipSync(text) };
}

/** The report that a row keeps. */
export function unpackReport(gzip: Uint8Array): HardwareReport {
  return JSON.parse(gunzipSync(gzip).toString('utf8')) as HardwareReport;
}
