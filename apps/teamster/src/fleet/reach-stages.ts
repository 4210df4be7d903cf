import { findBootStage, nodeStage, recordSighting, type Sighting } from '@operos/cluster-model';
import type { NewEvent } from '../events/event-log.ts';
import type { FleetChange } from './fleet-change.ts';
import type { FleetNode } from './fleet-node.ts';
import { sightingsOf } from './sightings-of.ts';

const OLDEST_MS = 3_600_000; // an agent whose clock is further off is not believed

/** A stage that somebody says was reached; the time may be anybody's. */
export type StageSeen = Pick<Sighting, 'kind' | 'at'>;

/** What the sightings make of the node; undefined when they tell nothing new. */
export function reachStages(
  node: FleetNode,
  seen: readonly StageSeen[],
  now: number,
): FleetChange | undefined {
  let after = node;
  const events: NewEvent[] = [];
  for (const one of seen) {
    const next = reach(after, { kind: one.kind, at: believable(one.at, now) });
    if (nodeStage(sightingsOf(next), now) !== nodeStage(sightingsOf(after), now))
      events.push(stageReached(next, one, now));
    after = next;
  }
  return seen.length === 0 || isSame(node.stages, after.stages)
    ? undefined
    : { nodes: [after], events };
}

function reach(node: FleetNode, sighting: Sighting): FleetNode {
  const { stages, boot = null } = recordSighting(sightingsOf(node), sighting);
  return { ...node, boot, stages, lastSeen: Math.max(node.lastSeen ?? 0, sighting.at) };
}

/** The time that somebody told, or now if that cannot be. */
export function believable(at: number, now: number): number {
  return at > now || at < now - OLDEST_MS ? now : at;
}

function stageReached({ id, name }: FleetNode, { kind, at }: StageSeen, now: number): NewEvent {
  return {
    at: believable(at, now),
    severity: 'INFO',
    kind: 'stage-reached',
    message: `${name}: ${findBootStage(kind).title}`,
    nodeId: id,
    nodeName: name,
    stage: kind,
  };
}

function isSame(a: FleetNode['stages'], b: FleetNode['stages']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
