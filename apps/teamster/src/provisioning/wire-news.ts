import {
  type BootTrouble,
  findBootStage,
  recordSighting,
  recordTrouble,
  type NodeSightings,
  tellBootTrouble,
} from '@operos/cluster-model';
import type { NewEvent } from '../events/event-log.ts';
import type { FleetNode } from '../fleet/fleet-node.ts';
import { sightingsOf } from '../fleet/sightings-of.ts';
import type { WireSighting } from './log-readers.ts';

/** What a sighting makes of a node, and what the log is to say of it. */
export interface WireNews {
  readonly node: FleetNode;
  readonly events: readonly NewEvent[];
  /** A trouble in words that are the same each time; its event is the only one. */
  readonly trouble?: string;
}

/** Takes in one sighting; `now` is its time if it has none, in milliseconds since the epoch. */
export function wireNews(before: FleetNode, seen: WireSighting, now: number): WireNews {
  const at = seen.at ?? now;
  if (seen.complaint !== undefined) return complained(before, { ...seen.complaint, at });
  if (seen.stage !== null) return reached(before, { kind: seen.stage, at });
  if (seen.trouble === undefined) return { node: before, events: [] };
  const message = `While booting: ${seen.trouble}`;
  return { node: before, events: [troubleEvent(before, message, at)], trouble: seen.trouble };
}

function reached(
  before: FleetNode,
  sighting: { readonly kind: NonNullable<WireSighting['stage']>; readonly at: number },
): WireNews {
  const { kind, at } = sighting;
  const node = nodeAfter(before, recordSighting(sightingsOf(before), sighting));
  const isNews = before.stages[kind] !== node.stages[kind];
  const number = node.boot?.number ?? 1;
  const isAnotherBoot = number > (before.boot?.number ?? 1);
  const about = { nodeId: node.id, nodeName: node.name, at, severity: 'INFO' } as const;
  return {
    node,
    events: [
      ...(isAnotherBoot
        ? [{ ...about, kind: 'boot-started', message: `Started again: boot ${number}` }]
        : []),
      ...(isNews
        ? [{ ...about, kind: 'stage-reached', stage: kind, message: findBootStage(kind).title }]
        : []),
    ],
  };
}

function complained(before: FleetNode, complaint: BootTrouble): WireNews {
  const { message, remedy } = tellBootTrouble(complaint);
  return {
    node: nodeAfter(before, recordTrouble(sightingsOf(before), complaint)),
    events: [troubleEvent(before, `${message} ${remedy}`, complaint.at)],
    trouble: message,
  };
}

function nodeAfter(before: FleetNode, seen: NodeSightings): FleetNode {
  const { stages, lastSeen, boot = null } = seen;
  return { ...before, boot, stages, lastSeen };
}

function troubleEvent({ id, name }: FleetNode, message: string, at: number): NewEvent {
  return { nodeId: id, nodeName: name, at, severity: 'WARNING', kind: 'boot-trouble', message };
}
