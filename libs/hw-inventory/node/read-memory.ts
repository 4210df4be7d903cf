import { type Bytes, parseBytes } from '@operos/cluster-model';
import type { MemoryInfo, MemoryModule } from '../src/hardware-report.ts';
import { REPORT_LIMITS } from '../src/report-limits.ts';
import type { MachineTree } from './machine-tree.ts';

const BLOCKS = '/sys/devices/system/memory';
const KIB = 1024;

/** The modules from firmware and their sum; without them what the kernel was given, and last what it has to use. */
export function readMemory(tree: MachineTree, found: readonly MemoryModule[]): MemoryInfo {
  const modules = found.slice(0, REPORT_LIMITS.modules);
  const installed = modules.reduce((sum, module) => sum + (module.size ?? 0), 0);
  const total = installed > 0 ? (parseBytes(installed) ?? null) : (blocks(tree) ?? usable(tree));
  return { total, modules };
}

/** Hot-pluggable blocks, all of the one size that the kernel gives in hexadecimal. */
function blocks(tree: MachineTree): Bytes | null {
  const size = Number.parseInt(tree.text(`${BLOCKS}/block_size_bytes`) ?? '', 16);
  const count = tree.names(BLOCKS).filter((name) => /^memory[0-9]+$/.test(name)).length;
  return count > 0 ? (parseBytes(size * count) ?? null) : null;
}

function usable(tree: MachineTree): Bytes | null {
  const kib = /^MemTotal:\s+([0-9]{1,15}) kB/m.exec(tree.text('/proc/meminfo') ?? '')?.[1];
  return kib === undefined ? null : (parseBytes(Number(kib) * KIB) ?? null);
}
