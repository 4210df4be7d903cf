import { Injectable } from '@nestjs/common';
import type { NodeOrderField, QueryNodesArgs } from '@operos/teamster-api/resolvers';
import { Fleet } from '../../fleet/fleet.ts';
import type { FleetNode } from '../../fleet/fleet-node.ts';
import type { Page } from './connection.ts';
import { parseCursor, printCursor } from './cursor.ts';
import { nodeFilter } from './node-filter.ts';
import { comparePlaces, type NodePlace } from './node-order.ts';
import { NodeShelf, type PlacedNode } from './node-shelf.ts';
import { pageSize } from './page-size.ts';

/** One page of servers, and how the cursor of each is printed. */
export interface NodePage extends Page<PlacedNode> {
  readonly cursorOf: (place: PlacedNode) => string;
}

/** An order and its direction; descending is exactly the reverse of ascending. */
interface Ordering {
  readonly field: NodeOrderField;
  readonly sign: 1 | -1;
}

/** Lists of servers. Cursors name a place, not a row: they stay good while servers come and go. */
@Injectable()
export class NodePages {
  readonly #shelf: NodeShelf;

  constructor(private readonly fleet: Fleet) {
    this.#shelf = new NodeShelf(fleet);
  }

  /** The page that was asked for. */
  page({ orderBy, filter, after, first }: Partial<QueryNodesArgs>): NodePage {
    const ordering: Ordering = {
      field: orderBy?.field ?? 'NAME',
      sign: orderBy?.direction === 'DESC' ? -1 : 1,
    };
    const rows = this.#sorted(ordering, nodeFilter(filter, this.fleet));
    const start = after ? startAfter(rows, after, ordering) : 0;
    const end = start + pageSize('nodes', first ?? 100);
    return {
      rows: rows.slice(start, end),
      totalCount: rows.length,
      hasNextPage: end < rows.length,
      cursorOf: ({ key, id }) => printCursor(listName(ordering), [key, id]),
    };
  }

  #sorted(
    { field, sign }: Ordering,
    passes: ((node: FleetNode) => boolean) | undefined,
  ): readonly PlacedNode[] {
    const sorted = this.#shelf.inOrder(field);
    const wanted = passes ? sorted.filter((place) => passes(place.node)) : sorted;
    return sign === 1 ? wanted : wanted.toReversed();
  }
}

function startAfter(rows: readonly PlacedNode[], after: string, ordering: Ordering): number {
  const [key, id] = parseCursor(listName(ordering), after);
  const place: NodePlace = { key: key ?? null, id: String(id) };
  const index = rows.findIndex((row) => comparePlaces(row, place) * ordering.sign > 0);
  return index === -1 ? rows.length : index;
}

function listName({ field, sign }: Ordering): string {
  return `nodes-${field}${sign === 1 ? '' : '-desc'}`;
}
