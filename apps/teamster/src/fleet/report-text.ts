import { gunzipSync, gzipSync } from 'node:zlib';
import type { HardwareReport } from '@operos/hw-inventory';

// Reports come out at 2 to 4 KiB; the default would leave 16 KiB of memory behind for each.
const CHUNK_BYTES = 4096;

/** Canonical report text as the database keeps it. */
export function gzipText(text: string): Buffer {
  return gzipSync(text, { chunkSize: CHUNK_BYTES });
}

/** The report that was kept. */
export function unpackReport(gzip: Uint8Array): HardwareReport {
  return JSON.parse(gunzipSync(gzip).toString('utf8')) as HardwareReport;
}
