import { formatBytes } from '../display/format-bytes.ts';
import type { HardwareBranch, HardwareFact } from './hardware-branch.ts';
import type { NodeHardware } from './node-desk.ts';

type Value = string | number | null;

/** Grows the tree that the page shows out of a report; what was not reported is left out. */
export function growHardware(hardware: NodeHardware): readonly HardwareBranch[] {
  return [system(hardware), board(hardware), processors(hardware), memory(hardware)];
}

function system({ system: it }: NodeHardware): HardwareBranch {
  return {
    icon: 'server',
    title: 'System',
    summary: words(it.vendor, it.product),
    facts: facts({
      Version: it.version,
      Serial: it.serial,
      UUID: it.uuid,
      'Chassis serial': it.chassisSerial,
      'Runs inside': it.hypervisor,
    }),
    parts: [],
  };
}

function board({ system: it }: NodeHardware): HardwareBranch {
  return {
    icon: 'plug',
    title: 'Board and firmware',
    summary: words(it.boardVendor, it.boardProduct) || words(it.firmwareKind, it.firmware),
    facts: facts({
      'Board serial': it.boardSerial,
      Firmware: it.firmware,
      'Firmware kind': it.firmwareKind,
    }),
    parts: [],
  };
}

function processors({ cpus }: NodeHardware): HardwareBranch {
  const threads = cpus.reduce((sum, cpu) => sum + (cpu.threads ?? 0), 0);
  return {
    icon: 'chip',
    title: cpus.length === 1 ? '1 processor' : `${cpus.length} processors`,
    summary: words(cpus[0]?.model ?? null, threads === 0 ? null : `${threads} threads`),
    facts: [],
    parts: cpus.map((cpu, index) => ({
      icon: 'chip',
      title: cpu.slot ?? `Socket ${index}`,
      summary: cpu.model ?? '',
      facts: facts({
        Vendor: cpu.vendor,
        Cores: cpu.cores,
        Threads: cpu.threads,
        'Top speed': cpu.maxMhz === null ? null : `${cpu.maxMhz} MHz`,
      }),
      parts: [],
    })),
  };
}

function memory({ memory: modules }: NodeHardware): HardwareBranch {
  const total = modules.reduce((sum, { size }) => sum + (size ?? 0), 0);
  return {
    icon: 'memory',
    title: modules.length === 1 ? '1 memory module' : `${modules.length} memory modules`,
    summary: formatBytes(total),
    facts: [],
    parts: modules.map((module, index) => ({
      icon: 'memory',
      title: module.slot ?? `Slot ${index}`,
      summary: formatBytes(module.size),
      facts: facts({
        Vendor: module.vendor,
        Part: module.part,
        Serial: module.serial,
        Speed: module.mhz === null ? null : `${module.mhz} MHz`,
      }),
      parts: [],
    })),
  };
}

function facts(values: Readonly<Record<string, Value>>): readonly HardwareFact[] {
  return Object.entries(values).flatMap(([label, value]) =>
    value === null ? [] : [{ label, value: String(value) }],
  );
}

function words(...parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(' ');
}
