import { cleanText } from './clean-text.ts';
import type { CpuInfo } from './hardware-report.ts';
import { numberUpTo, REPORT_LIMITS } from './report-limits.ts';

/** The processors of /proc/cpuinfo, one entry per package. */
export interface Cpuinfo {
  readonly packages: readonly CpuInfo[];
  /** Whether the processor says that it is a virtual machine's. */
  readonly hypervisorFlag: boolean;
}

const VENDORS: Readonly<Record<string, string>> = { GenuineIntel: 'Intel', AuthenticAMD: 'AMD' };
const MHZ_PER_GHZ = 1000;

type Fields = ReadonlyMap<string, string>;

/** Reads /proc/cpuinfo of an x86 kernel; the present clock rate, which changes by the second, is left out. */
export function parseCpuinfo(text: string): Cpuinfo {
  const processors = text
    .split(/\n\s*\n/)
    .map(fieldsOf)
    .filter((fields) => fields.has('processor'));
  const byPackage = new Map<string, Fields[]>();
  for (const fields of processors) {
    const id = fields.get('physical id') ?? '0';
    byPackage.set(id, [...(byPackage.get(id) ?? []), fields]);
  }
  return {
    packages: [...byPackage].slice(0, REPORT_LIMITS.cpus).map(toPackage),
    hypervisorFlag: processors.some((one) => / hypervisor\b/.test(one.get('flags') ?? '')),
  };
}

function toPackage([id, processors]: readonly [string, readonly Fields[]]): CpuInfo {
  const [first = new Map<string, string>()] = processors;
  const vendor = cleanText(first.get('vendor_id'));
  const model = cleanText(first.get('model name'));
  return {
    slot: cleanText(`CPU ${id}`),
    vendor: vendor !== null && Object.hasOwn(VENDORS, vendor) ? (VENDORS[vendor] ?? null) : vendor,
    model,
    cores: numberUpTo(REPORT_LIMITS.cores, Number(first.get('cpu cores') ?? Number.NaN)),
    threads: numberUpTo(REPORT_LIMITS.cores, processors.length),
    maxMhz: ratedMhz(model),
  };
}

/** Intel writes the rated clock into the name: "… CPU @ 2.30GHz". */
function ratedMhz(model: string | null): number | null {
  const ghz = /@ ([0-9]{1,2}\.[0-9]{1,3})\s?GHz/.exec(model ?? '')?.[1];
  return ghz === undefined ? null : Math.round(Number(ghz) * MHZ_PER_GHZ);
}

function fieldsOf(block: string): Fields {
  return new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, Math.max(colon, 0)).trim(), line.slice(colon + 1).trim()];
    }),
  );
}
