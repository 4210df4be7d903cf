import type { NodeSightings } from './node-sightings.ts';
import { hasAgent, reachedStage, stageRank } from './reached-stage.ts';
import type { Sighting } from './sighting.ts';

/**
 * Adds a sighting to what is remembered of a server (undefined: nothing yet). Repeats without progress keep the first
 * time, so that waiting shows; sightings may arrive late or twice.
 */
export function recordSighting(seen: NodeSightings | undefined, sighting: Sighting): NodeSightings {
  const before = seen ?? neverSeen(sighting.at);
  const after = {
    ...before,
    firstSeen: Math.min(before.firstSeen, sighting.at),
    lastSeen: Math.max(before.lastSeen, sighting.at),
    stages: { ...before.stages, [sighting.kind]: enteredAt(before, sighting) },
    decision: decisionAfter(before, sighting),
  };
  return { ...after, restarts: restartsAfter(before, after) };
}

function neverSeen(at: number): NodeSightings {
  return { firstSeen: at, lastSeen: at, decision: 'none', stages: {} };
}

function enteredAt(before: NodeSightings, { kind, at }: Sighting): number {
  const known = before.stages[kind];
  if (known === undefined) return at;
  return reachedStage(before) === kind ? known : Math.max(known, at);
}

function decisionAfter(before: NodeSightings, { kind }: Sighting): NodeSightings['decision'] {
  if (before.decision === 'retired') return 'retired';
  if (kind === 'approved' || kind === 'rejected') return kind;
  const asks =
    kind === 'enrolment-requested' || kind === 'awaiting-approval' || kind === 'conflict';
  return asks && before.decision === 'none' ? 'pending' : before.decision;
}

function restartsAfter(before: NodeSightings, after: NodeSightings): number {
  const was = reachedStage(before);
  const is = reachedStage(after);
  if (hasAgent(is)) return 0;
  const startedOver = !hasAgent(was) && stageRank(is) < stageRank(was);
  return (before.restarts ?? 0) + (startedOver ? 1 : 0);
}
