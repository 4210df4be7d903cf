import { type Bytes, parseBytes } from '@operos/cluster-model';
import type { HardwareReport } from '@operos/hw-inventory';
import type { HardwareSummary } from '../fleet/fleet-node.ts';

/** The figures of a report that lists show. */
export function summaryOf({ system, cpus, memory, disks }: HardwareReport): HardwareSummary {
  const fixed = disks.filter(({ removable }) => !removable);
  return {
    vendor: system.vendor,
    product: system.product,
    serial: system.serial,
    cpuThreads: sum(cpus.map(({ threads }) => threads)),
    memory: memory.total,
    diskCount: fixed.length,
    diskBytes: bytes(sum(fixed.map(({ size }) => size))),
  };
}

/** Null when nothing is known, else the sum of what is. */
function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

function bytes(value: number | null): Bytes | null {
  return value === null ? null : (parseBytes(value) ?? null);
}
