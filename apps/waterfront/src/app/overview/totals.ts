import type { NodeRow } from '../nodes/nodes-feed.ts';

/** What all servers have together. */
export interface Totals {
  readonly threads: number;
  readonly memory: number;
  readonly disks: number;
  readonly diskBytes: number;
}

/** Adds up everything but the retired; what a server has not told counts as nothing. */
export function totals(rows: readonly NodeRow[]): Totals {
  const sum = { threads: 0, memory: 0, disks: 0, diskBytes: 0 };
  for (const row of rows) {
    if (row.phase === 'Retired') continue;
    sum.threads += row.cpuThreads ?? 0;
    sum.memory += row.memory ?? 0;
    sum.disks += row.diskCount;
    sum.diskBytes += row.diskBytes ?? 0;
  }
  return sum;
}
