import { type Bytes, parseBytes } from '@operos/cluster-model';
import { firmwareSerial, firmwareText } from './firmware-text.ts';
import type { MemoryInfo, MemoryModule } from './hardware-report.ts';
import { fieldOf, type LshwNode, numberOf } from './lshw-node.ts';

import { numberUpTo, REPORT_LIMITS } from './report-limits.ts';

const HZ_PER_MHZ = 1_000_000;

/** The "System memory" nodes of the board and the banks below them. */
export function memoryFromLshw(system: LshwNode): MemoryInfo {
  const core = system.children.find((node) => node.id === 'core') ?? system;
  const arrays = core.children.filter(isSystemMemory);
  const banks = arrays.flatMap((array) => array.children.filter(isOccupiedBank));
  const modules = banks.slice(0, REPORT_LIMITS.modules).map(toModule);
  const said = sum(arrays.map((array) => numberOf(array, 'size')));
  return { total: said ?? sum(modules.map((module) => module.size)), modules };
}

function isSystemMemory(node: LshwNode): boolean {
  return (
    node.deviceClass === 'memory' && /^system memory/i.test(fieldOf(node, 'description') ?? '')
  );
}

function isOccupiedBank(node: LshwNode): boolean {
  return /^bank(?::[0-9]+)?$/.test(node.id) && (numberOf(node, 'size') ?? 0) > 0;
}

function toModule(node: LshwNode): MemoryModule {
  return {
    slot: firmwareText(fieldOf(node, 'slot')),
    vendor: firmwareText(fieldOf(node, 'vendor')),
    part: firmwareText(fieldOf(node, 'product')),
    serial: firmwareSerial(fieldOf(node, 'serial')),
    size: parseBytes(numberOf(node, 'size') ?? -1) ?? null,
    mhz: mhzOf(node),
  };
}

function mhzOf(node: LshwNode): number | null {
  const hz = numberOf(node, 'clock');
  if (hz) return numberUpTo(REPORT_LIMITS.mhz, Math.round(hz / HZ_PER_MHZ));
  const written = /\b([0-9]{2,5}) MHz/.exec(fieldOf(node, 'description') ?? '')?.[1];
  return written === undefined ? null : Number(written);
}

function sum(sizes: readonly (number | null)[]): Bytes | null {
  const known = sizes.filter((size) => size !== null);
  if (known.length === 0) return null;
  return parseBytes(known.reduce((total, size) => total + size, 0)) ?? null;
}
