import type { FirmwareInfo, SystemInfo } from './hardware-report.ts';
import type { RecordReader } from './record-reader.ts';
import { REPORT_LIMITS } from './report-limits.ts';
import { parseSystemUuid } from './system-uuid.ts';

/** The system of a report; a UUID must be in lower case with hyphens. */
export function readSystem(from: RecordReader): SystemInfo {
  const placeholders = from.texts('placeholders', REPORT_LIMITS.placeholders);
  return {
    vendor: from.text('vendor'),
    product: from.text('product'),
    version: from.text('version'),
    serial: from.text('serial'),
    uuid: from.parsed('uuid', 'a UUID in lower case', (text) =>
      parseSystemUuid(text) === text ? text : null,
    ),
    boardVendor: from.text('boardVendor'),
    boardProduct: from.text('boardProduct'),
    boardSerial: from.text('boardSerial'),
    chassisSerial: from.text('chassisSerial'),
    firmware: readFirmware(from.record('firmware')),
    hypervisor: from.text('hypervisor'),
    ...(placeholders.length > 0 && { placeholders }),
  };
}

function readFirmware(from: RecordReader): FirmwareInfo {
  return {
    kind: from.choice('kind', ['bios', 'uefi']),
    vendor: from.text('vendor'),
    version: from.text('version'),
    date: from.text('date'),
  };
}
