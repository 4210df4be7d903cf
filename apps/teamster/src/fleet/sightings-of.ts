import type { NodeSightings } from '@operos/cluster-model';
import type { FleetNode } from './fleet-node.ts';

/** What was seen of a server, in the words from which its phase, its stage and why it is stuck follow. */
export function sightingsOf(node: FleetNode): NodeSightings {
  return {
    firstSeen: node.firstSeen,
    lastSeen: node.lastSeen ?? node.firstSeen,
    decision: node.decision,
    conflictWith: node.conflictsWith ?? undefined,
    boot: node.boot ?? undefined,
    stages: node.stages,
    heartbeatAt: node.heartbeatAt ?? undefined,
    degradedReasons: node.degraded,
  };
}
