import type { BootStageId } from '../src/boot-stage.ts';
import { bootStages } from '../src/boot-stage.ts';
import type { NodeSightings } from '../src/node-sightings.ts';

/** A moment to count from, in milliseconds since the epoch. */
export const bootMoment = Date.parse('2026-11-23T18:00:00Z');

/** Sightings of a server that passed every stage up to and including `last`, one a second from {@link bootMoment}. */
export function seenUpTo(last: BootStageId, rest: Partial<NodeSightings> = {}): NodeSightings {
  const ids: readonly BootStageId[] = bootStages.map((stage) => stage.id);
  const passed = ids.slice(0, ids.indexOf(last) + 1);
  return {
    firstSeen: bootMoment,
    lastSeen: bootMoment + (passed.length - 1) * 1000,
    decision: 'none',
    boot: { number: 1, startedAt: bootMoment, restarts: 0 },
    stages: Object.fromEntries(passed.map((id, index) => [id, bootMoment + index * 1000])),
    ...rest,
  };
}
