import type { CpuInfo } from '../src/hardware-report.ts';
import { type Cpuinfo, parseCpuinfo } from '../src/parse-cpuinfo.ts';
import type { MachineTree } from './machine-tree.ts';

const MAX_FREQUENCY = '/sys/devices/system/cpu/cpu0/cpufreq/cpuinfo_max_freq';
const KHZ_PER_MHZ = 1000;

/** The processors as the kernel counts them, with the sockets' names from firmware where both agree on how many there are. */
export function readCpus(tree: MachineTree, sockets: readonly CpuInfo[]): Cpuinfo {
  const cpuinfo = parseCpuinfo(tree.text('/proc/cpuinfo') ?? '');
  const khz = tree.number(MAX_FREQUENCY);
  const maxMhz = khz === null ? null : Math.round(khz / KHZ_PER_MHZ);
  const named = sockets.length === cpuinfo.packages.length ? sockets : [];
  const packages = cpuinfo.packages.map((one, index) => ({
    ...one,
    slot: named[index]?.slot ?? one.slot,
    maxMhz: maxMhz ?? one.maxMhz,
  }));
  return { ...cpuinfo, packages };
}
