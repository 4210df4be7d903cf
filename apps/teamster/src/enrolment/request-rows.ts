import { gzipText } from '../fleet/report-text.ts';
import { canonicalReport } from '@operos/hw-inventory';
import type { RowsOf } from '../database/durable-write.ts';
import { ReportRow } from '../fleet/report-row.ts';
import type { Arrival } from './arrival.ts';
import type { EnrolmentRequest } from './enrolment-request.ts';
import { EnrolmentRow } from './enrolment-row.ts';

/** What is kept of a request beside its node: the report, and the key to certify once somebody says yes. */
export function requestRows(
  { csr, report, reportDigest }: EnrolmentRequest,
  nodeId: string,
  { now, source }: Arrival,
): readonly RowsOf[] {
  return [
    {
      entity: ReportRow,
      rows: [{ digest: reportDigest, gzip: gzipText(canonicalReport(report)) }],
    },
    { entity: EnrolmentRow, rows: [{ nodeId, csr, askedAt: now, source }] },
  ];
}
