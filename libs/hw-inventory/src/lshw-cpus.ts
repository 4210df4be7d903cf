import { cleanText } from './clean-text.ts';
import { firmwareText } from './firmware-text.ts';
import type { CpuInfo } from './hardware-report.ts';
import { fieldOf, type LshwDevice, type LshwNode, numberOf, settingNumberOf } from './lshw-node.ts';

import { numberUpTo, REPORT_LIMITS } from './report-limits.ts';

const HZ_PER_MHZ = 1_000_000;

/** One entry per occupied socket; empty sockets and lshw's `logicalcpu` nodes are left out. */
export function cpusFromLshw(devices: readonly LshwDevice[]): CpuInfo[] {
  return devices
    .map((device) => device.node)
    .filter((node) => node.deviceClass === 'processor' && /^cpu(?::[0-9]+)?$/.test(node.id))
    .filter((node) => !node.disabled && !saysEmpty(node))
    .slice(0, REPORT_LIMITS.cpus)
    .map(toCpu);
}

function toCpu(node: LshwNode): CpuInfo {
  const hz = numberOf(node, 'capacity') ?? numberOf(node, 'size');
  return {
    slot: firmwareText(fieldOf(node, 'slot')) ?? cleanText(fieldOf(node, 'businfo')),
    vendor: firmwareText(fieldOf(node, 'vendor')),
    model: firmwareText(fieldOf(node, 'product')) ?? firmwareText(fieldOf(node, 'version')),
    cores: numberUpTo(REPORT_LIMITS.cores, settingNumberOf(node, 'cores')),
    threads: numberUpTo(REPORT_LIMITS.cores, settingNumberOf(node, 'threads')),
    maxMhz: hz ? numberUpTo(REPORT_LIMITS.mhz, Math.round(hz / HZ_PER_MHZ)) : null,
  };
}

function saysEmpty(node: LshwNode): boolean {
  return /\[empty\]/i.test(fieldOf(node, 'description') ?? '');
}
