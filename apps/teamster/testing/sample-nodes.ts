import type { BootStageId, Bytes, Ipv4Address, MacAddress, NodeName } from '@operos/cluster-model';
import type { FleetNode } from '../src/fleet/fleet-node.ts';

/** A round moment to count from: 2026-11-23T18:00:00Z. */
export const sampleStart = Date.UTC(2026, 10, 23, 18);

/** One server of a made-up rack; the same number gives the same server. */
export function sampleNode(number: number, changes: Partial<FleetNode> = {}): FleetNode {
  const seen = sampleStart - number * 1000;
  return {
    id: `node-${String(number).padStart(5, '0')}`,
    name: `worker-${String(number).padStart(5, '0')}` as NodeName,
    simulated: number % 2 === 1,
    decision: 'approved',
    keyThumbprint: `thumb-${number}`,
    phrase: 'one two three four five',
    identity: { score: 90, evidence: [{ kind: 'uuid', value: `u-${number}`, score: 90 }] },
    address: `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}` as Ipv4Address,
    mac: `52:54:00:00:${hex(number >> 8)}:${hex(number & 255)}` as MacAddress,
    summary: {
      vendor: 'Example',
      product: number % 3 === 0 ? 'Small Server' : 'Large Server',
      serial: `SN${String(number)}`,
      cpuThreads: 8,
      memory: ((number % 4) * 16 * 2 ** 30) as Bytes,
      diskCount: 2,
      diskBytes: 2e12 as Bytes,
    },
    firstSeen: seen,
    lastSeen: sampleStart,
    heartbeatAt: sampleStart,
    agentVersion: '0.1.0',
    certificateExpires: sampleStart + 86_400_000,
    conflictsWith: null,
    rejectedBecause: null,
    degraded: [],
    reportDigest: null,
    reportedAt: seen,
    planDigest: null,
    boot: { number: 1, startedAt: seen, restarts: 0 },
    stages: stagesUpTo(number % 5 === 0 ? 'plan-received' : 'ready', seen),
    ...changes,
  };
}

/** A rack of so many servers. */
export function sampleNodes(count: number): FleetNode[] {
  return Array.from({ length: count }, (_, number) => sampleNode(number));
}

function stagesUpTo(last: 'plan-received' | 'ready', from: number): FleetNode['stages'] {
  const passed: BootStageId[] = ['loader-fetched', 'agent-started', 'approved', 'plan-received'];
  if (last === 'ready') passed.push('plan-applied', 'joining', 'ready');
  return Object.fromEntries(passed.map((stage, index) => [stage, from + index * 1000]));
}

function hex(byte: number): string {
  return (byte & 255).toString(16).padStart(2, '0');
}
