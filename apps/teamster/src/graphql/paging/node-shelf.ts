import type { NodeOrderField } from '@operos/teamster-api/resolvers';
import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetNode } from '../../fleet/fleet-node.ts';
import type { NodeView } from '../views/node-view.ts';
import { comparePlaces, nodeKey, type NodeKey, type NodePlace } from './node-order.ts';

/** A server at its place, and how it was shown there. */
export interface PlacedNode extends NodePlace {
  readonly node: FleetNode;
  view: NodeView | undefined;
}

/** An order, and the revision of the fleet that it is of. */
interface Shelved {
  readonly places: readonly PlacedNode[];
  readonly revision: number;
}

/**
 * The fleet in every order that was asked for. Between two questions little moves, so each order is kept: it holds until
 * the fleet changes, and then most often one look at each pair of neighbours shows that it still does.
 */
export class NodeShelf {
  readonly #orders = new Map<NodeOrderField, Shelved>();

  constructor(private readonly fleet: Fleet) {}

  /** Every server, ascending. */
  inOrder(field: NodeOrderField): readonly PlacedNode[] {
    const { revision } = this.fleet;
    const known = this.#orders.get(field);
    // Heartbeats move servers in this order alone, and are no change of the fleet.
    if (known?.revision === revision && field !== 'LAST_SEEN') return known.places;
    const places = this.#brought(known?.places ?? [], nodeKey(field, this.fleet));
    if (!isSorted(places)) places.sort(comparePlaces);
    this.#orders.set(field, { places, revision });
    return places;
  }

  /** The earlier order with every server as it is now, and those that are new at the end. */
  #brought(earlier: readonly PlacedNode[], keyOf: NodeKey): PlacedNode[] {
    const places: PlacedNode[] = [];
    for (const place of earlier) {
      const node = this.fleet.get(place.id);
      if (node !== undefined) places.push(placeOf(node, keyOf(node), place));
    }
    const all = this.fleet.all();
    if (places.length === all.length) return places;
    const known = new Set(places.map(({ id }) => id));
    const added = all.filter((node) => !known.has(node.id));
    return [...places, ...added.map((node) => placeOf(node, keyOf(node)))];
  }
}

function placeOf(node: FleetNode, key: NodePlace['key'], earlier?: PlacedNode): PlacedNode {
  if (earlier?.node !== node) return { key, id: node.id, node, view: undefined };
  return earlier.key === key ? earlier : { ...earlier, key };
}

function isSorted(places: readonly PlacedNode[]): boolean {
  let before: PlacedNode | undefined;
  for (const place of places) {
    if (before !== undefined && comparePlaces(before, place) > 0) return false;
    before = place;
  }
  return true;
}
