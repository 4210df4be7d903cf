import type { NodeRow } from '../src/app/nodes/nodes-feed.ts';

/** A healthy server; say only what matters to the test. */
export function nodeRow(differences: Partial<NodeRow> = {}): NodeRow {
  return {
    id: 'n1',
    name: 'node-1',
    phase: 'Ready',
    stage: 'ready',
    phaseSince: '2026-11-23T17:00:00.000Z',
    simulated: false,
    address: '192.168.33.20',
    mac: '52:54:00:00:00:01',
    vendor: 'Dell Inc.',
    product: 'PowerEdge R640',
    cpuThreads: 32,
    memory: 68_719_476_736,
    diskCount: 4,
    diskBytes: 4_000_787_030_016,
    firstSeen: '2026-11-20T08:00:00.000Z',
    lastSeen: '2026-11-23T17:59:55.000Z',
    rejectedBecause: null,
    stuck: null,
    ...differences,
  };
}
