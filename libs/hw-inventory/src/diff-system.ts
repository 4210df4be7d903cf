import type { SystemInfo } from './hardware-report.ts';
import type { ReportChange } from './report-change.ts';

const SYSTEM_FIELDS = {
  vendor: 'Vendor',
  product: 'Product',
  version: 'Version',
  serial: 'Serial number',
  uuid: 'System UUID',
  boardVendor: 'Board vendor',
  boardProduct: 'Board',
  boardSerial: 'Board serial number',
  chassisSerial: 'Chassis serial number',
  hypervisor: 'Hypervisor',
} as const;
const FIRMWARE_FIELDS = {
  kind: 'Firmware kind',
  vendor: 'Firmware vendor',
  version: 'Firmware version',
  date: 'Firmware date',
} as const;

/** What the firmware says differently of the machine, and of itself. */
export function diffSystem(before: SystemInfo, after: SystemInfo): ReportChange[] {
  return [
    ...changes('system', SYSTEM_FIELDS, [before, after]),
    ...changes('firmware', FIRMWARE_FIELDS, [before.firmware, after.firmware]),
  ];
}

function changes<K extends string>(
  part: 'system' | 'firmware',
  names: Readonly<Record<K, string>>,
  [before, after]: readonly [NoInfer<Sides<K>>, NoInfer<Sides<K>>],
): ReportChange[] {
  return (Object.keys(names) as K[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      part,
      kind: 'changed',
      subject: field,
      text: `${names[field]} changed from ${shown(before[field])} to ${shown(after[field])}.`,
    }));
}

type Sides<K extends string> = Readonly<Record<K, string | null>>;

function shown(text: string | null): string {
  return text ?? 'nothing';
}
