import type { Boot } from './boot.ts';
import { bootAfter, bootInTrouble, brokeSilence, isOfBoot } from './boot-after.ts';
import type { BootTrouble } from './boot-trouble.ts';
import type { NodeSightings } from './node-sightings.ts';
import { asksAnew, hasAgent, reachedStage, stageRank } from './reached-stage.ts';
import type { Sighting } from './sighting.ts';

type Stages = NodeSightings['stages'];

/**
 * Adds a sighting to what is remembered of a server (undefined: nothing yet). Within one boot the first time of a stage
 * stands, so that waiting shows; another boot gives its stages new times. Sightings may arrive late or twice.
 */
export function recordSighting(seen: NodeSightings | undefined, sighting: Sighting): NodeSightings {
  const before = seen ?? neverSeen(sighting.at);
  const boot = bootAfter(before, sighting);
  return {
    ...before,
    firstSeen: Math.min(before.firstSeen, sighting.at),
    lastSeen: Math.max(before.lastSeen, sighting.at),
    stages: { ...addressOf(before, boot), ...stageAfter(before, boot, sighting) },
    decision: decisionAfter(before, sighting),
    boot,
  };
}

/** Adds what the initial file system complained of. */
export function recordTrouble(
  seen: NodeSightings | undefined,
  trouble: BootTrouble,
): NodeSightings {
  const before = seen ?? neverSeen(trouble.at);
  return {
    ...before,
    lastSeen: Math.max(before.lastSeen, trouble.at),
    boot: bootInTrouble(before.boot, trouble),
  };
}

function neverSeen(at: number): NodeSightings {
  return { firstSeen: at, lastSeen: at, decision: 'none', stages: {} };
}

/** What was asked for again turns out to have been this boot's first packet. */
function addressOf({ stages, boot: last }: NodeSightings, boot: Boot | undefined): Stages {
  if (boot === undefined || boot.number === last?.number) return stages;
  if (last?.askedAgainAt !== boot.startedAt) return stages;
  const leasedAt = last.leasedAgainAt ?? 0;
  return {
    ...stages,
    'address-requested': boot.startedAt,
    ...(leasedAt < boot.startedAt ? {} : { 'address-leased': leasedAt }),
  };
}

function stageAfter(before: NodeSightings, boot: Boot | undefined, { kind, at }: Sighting): Stages {
  const known = before.stages[kind];
  if (known === undefined) return { [kind]: at };
  const isAnother = boot?.number !== before.boot?.number;
  return !isAnother && stands(before, { kind, at }, known) ? {} : { [kind]: Math.max(known, at) };
}

/** Whether the time that is known of this stage is kept. */
function stands(before: NodeSightings, { kind, at }: Sighting, known: number): boolean {
  if (reachedStage(before) === kind) return !brokeSilence(before, { kind, at });
  if (before.boot === undefined || hasAgent(kind) || stageRank(kind) < 0) return false;
  return isOfBoot(before.boot, known) && !isAnew(before, { kind, at });
}

/** An address asked for by a server that nobody expects to ask: it was switched off and on. */
function isAnew(before: NodeSightings, { kind, at }: Sighting): boolean {
  if (kind === 'address-requested') return asksAnew(before, at);
  return kind === 'address-leased' && reachedStage(before) === 'address-requested';
}

function decisionAfter(before: NodeSightings, { kind }: Sighting): NodeSightings['decision'] {
  if (before.decision === 'retired') return 'retired';
  if (kind === 'approved' || kind === 'rejected') return kind;
  const asks =
    kind === 'enrolment-requested' || kind === 'awaiting-approval' || kind === 'conflict';
  return asks && before.decision === 'none' ? 'pending' : before.decision;
}
