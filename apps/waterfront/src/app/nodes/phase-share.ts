import { type NodePhase, nodePhases } from '@operos/cluster-model';
import type { NodeRow } from './nodes-feed.ts';

/** How many servers are in one phase. */
export interface PhaseShare {
  readonly phase: NodePhase;
  readonly count: number;
}

/** The phases that have servers, in the order of a server's life. */
export function phaseShares(rows: readonly NodeRow[]): readonly PhaseShare[] {
  const counts = new Map<NodePhase, number>();
  for (const { phase } of rows) counts.set(phase, (counts.get(phase) ?? 0) + 1);
  return nodePhases.flatMap((phase) => {
    const count = counts.get(phase) ?? 0;
    return count === 0 ? [] : [{ phase, count }];
  });
}
