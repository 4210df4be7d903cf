import type { CpuInfo, MemoryModule } from './hardware-report.ts';
import { readBytes } from './read-bytes.ts';
import type { RecordReader } from './record-reader.ts';
import { REPORT_LIMITS } from './report-limits.ts';

/** A processor of a report. */
export function readCpu(from: RecordReader): CpuInfo {
  return {
    slot: from.text('slot'),
    vendor: from.text('vendor'),
    model: from.text('model'),
    cores: from.number('cores', REPORT_LIMITS.cores),
    threads: from.number('threads', REPORT_LIMITS.cores),
    maxMhz: from.number('maxMhz', REPORT_LIMITS.mhz),
  };
}

/** A memory module of a report. */
export function readModule(from: RecordReader): MemoryModule {
  return {
    slot: from.text('slot'),
    vendor: from.text('vendor'),
    part: from.text('part'),
    serial: from.text('serial'),
    size: readBytes(from, 'size'),
    mhz: from.number('mhz', REPORT_LIMITS.mhz),
  };
}
