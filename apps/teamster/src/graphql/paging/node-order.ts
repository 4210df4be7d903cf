import { ipv4ToNumber, nodePhases } from '@operos/cluster-model';
import type { NodeOrderField } from '@operos/teamster-api/resolvers';
import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetNode } from '../../fleet/fleet-node.ts';
import type { CursorPart } from './cursor.ts';

/** What a list of servers is ordered by; null where a server has none. */
export type NodeKey = (node: FleetNode) => CursorPart;

/** The key of each order the API offers. */
export function nodeKey(field: NodeOrderField, fleet: Fleet): NodeKey {
  switch (field) {
    case 'NAME':
      return (node) => node.name;
    case 'PHASE':
      return (node) => nodePhases.indexOf(fleet.phaseOf(node));
    case 'ADDRESS':
      return (node) => (node.address === null ? null : ipv4ToNumber(node.address));
    case 'FIRST_SEEN':
      return (node) => node.firstSeen;
    case 'LAST_SEEN':
      return (node) => node.lastSeen;
    case 'MEMORY':
      return (node) => node.summary.memory;
  }
}

/** A place in an ordered list of servers. */
export interface NodePlace {
  readonly key: CursorPart;
  readonly id: string;
}

/** Compares two places of the ascending order: a server without a key comes last, equals go by id. */
export function comparePlaces(a: NodePlace, b: NodePlace): number {
  return compareParts(a.key, b.key) || compareParts(a.id, b.id);
}

function compareParts(a: CursorPart, b: CursorPart): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
