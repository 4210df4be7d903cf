import { ipv4ToNumber, nodePhases } from '@operos/cluster-model';
import type { NodeOrder, NodeOrderField } from '@operos/teamster-api/resolvers';
import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetNode } from '../../fleet/fleet-node.ts';
import type { CursorPart } from './cursor.ts';

/** By what a list of servers is ordered. */
export interface NodeOrdering {
  readonly field: NodeOrderField;
  readonly descending: boolean;
  readonly keyOf: (node: FleetNode) => CursorPart;
}

/** The order that was asked for; by name when none was. */
export function nodeOrdering(order: NodeOrder | null | undefined, fleet: Fleet): NodeOrdering {
  const field = order?.field ?? 'NAME';
  return { field, descending: order?.direction === 'DESC', keyOf: keyOf(field, fleet) };
}

function keyOf(field: NodeOrderField, fleet: Fleet): NodeOrdering['keyOf'] {
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

/** Compares two places: servers without a key come last in either direction, ties go by id. */
export function comparePlaces(a: NodePlace, b: NodePlace, descending: boolean): number {
  const byKey = compareKeys(a.key, b.key, descending);
  if (byKey !== 0) return byKey;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function compareKeys(a: CursorPart, b: CursorPart, descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b === descending ? 1 : -1;
}
