import type { Issue } from '@operos/cluster-model';
import { canonicalReport } from './canonical-report.ts';
import type { HardwareReport, MemoryInfo } from './hardware-report.ts';
import { readDisk } from './read-disk.ts';
import { readInterface } from './read-interface.ts';
import { readCpu, readModule } from './read-part.ts';
import { readSystem } from './read-system.ts';
import { readBytes } from './read-bytes.ts';
import { RecordReader } from './record-reader.ts';
import { REPORT_LIMITS } from './report-limits.ts';

/** A report that can be stored and shown, or everything that is wrong with it. */
export type HardwareReportOutcome =
  | { readonly kind: 'parsed'; readonly report: HardwareReport }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/**
 * Reads a report that came over the network, as JSON.parse gave it. Every text must be printable and short, every number
 * in range, every list bounded; fields we do not know, as a newer Prospector may send, are left out. Nulls may be absent.
 */
export function parseHardwareReport(value: unknown): HardwareReportOutcome {
  const issues: Issue[] = [];
  const report = readReport(new RecordReader(value, '', issues));
  if (issues.length > 0) return { kind: 'refused', issues };
  const { length } = canonicalReport(report);
  return length > REPORT_LIMITS.characters
    ? { kind: 'refused', issues: [tooLong(length)] }
    : { kind: 'parsed', report };
}

function readReport(from: RecordReader): HardwareReport {
  from.required('schema', from.number('schema', 1) === 1 ? 1 : null, 1);
  return {
    schema: 1,
    system: readSystem(from.record('system')),
    cpus: from.list('cpus', REPORT_LIMITS.cpus, readCpu),
    memory: readMemory(from.record('memory')),
    disks: from.list('disks', REPORT_LIMITS.disks, readDisk),
    interfaces: from.list('interfaces', REPORT_LIMITS.interfaces, readInterface),
  };
}

function readMemory(from: RecordReader): MemoryInfo {
  const modules = from.list('modules', REPORT_LIMITS.modules, readModule);
  return { total: readBytes(from, 'total'), modules };
}

function tooLong(length: number): Issue {
  return {
    path: '',
    severity: 'error',
    code: 'hardware-report-too-long',
    message: `Expected at most ${REPORT_LIMITS.characters} characters of report, got ${length}.`,
    remedy:
      'Look at what the machine lists by the thousand; containers leave such interfaces behind.',
  };
}
