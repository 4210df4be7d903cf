import type { QueryNodesArgs } from '@operos/teamster-api/resolvers';
import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetNode } from '../../fleet/fleet-node.ts';
import type { Page } from './connection.ts';
import { parseCursor, printCursor } from './cursor.ts';
import { filterNodes } from './filter-nodes.ts';
import { comparePlaces, nodeOrdering, type NodeOrdering, type NodePlace } from './node-order.ts';
import { pageSize } from './page-size.ts';

/** One page of servers, and how the cursor of each is printed. */
export interface NodePage extends Page<FleetNode> {
  readonly cursorOf: (node: FleetNode) => string;
}

/** Finds the page that was asked for. Cursors name a place, not a row: they stay good when servers come and go. */
export function nodePage(fleet: Fleet, args: Partial<QueryNodesArgs>): NodePage {
  const ordering = nodeOrdering(args.orderBy, fleet);
  const sorted = sortPlaces(filterNodes(fleet, args.filter), ordering);
  const start = args.after ? firstAfter(sorted, parsePlace(args.after, ordering), ordering) : 0;
  const end = start + pageSize('nodes', args.first ?? 100);
  return {
    rows: sorted.slice(start, end).map((place) => place.node),
    totalCount: sorted.length,
    hasNextPage: end < sorted.length,
    cursorOf: (node) => printCursor(listName(ordering), [ordering.keyOf(node), node.id]),
  };
}

type PlacedNode = NodePlace & { readonly node: FleetNode };

function sortPlaces(nodes: readonly FleetNode[], ordering: NodeOrdering): PlacedNode[] {
  const { keyOf, descending } = ordering;
  return nodes
    .map((node) => ({ key: keyOf(node), id: node.id, node }))
    .sort((a, b) => comparePlaces(a, b, descending));
}

function parsePlace(after: string, ordering: NodeOrdering): NodePlace {
  const [key, id] = parseCursor(listName(ordering), after);
  return { key: key ?? null, id: String(id) };
}

function listName({ field, descending }: NodeOrdering): string {
  return `nodes-${field}${descending ? '-desc' : ''}`;
}

function firstAfter(
  sorted: readonly PlacedNode[],
  place: NodePlace,
  { descending }: NodeOrdering,
): number {
  const index = sorted.findIndex((row) => comparePlaces(row, place, descending) > 0);
  return index === -1 ? sorted.length : index;
}
