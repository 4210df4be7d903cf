import type { NodeOrderField } from '@operos/teamster-api/resolvers';
import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetNode } from '../../fleet/fleet-node.ts';
import { comparePlaces, nodeKey, type NodeKey, type NodePlace } from './node-order.ts';

/** A server at its place. */
export type PlacedNode = NodePlace & { readonly node: FleetNode };

/**
 * The fleet in every order that was asked for. Between two questions little moves, so each order is kept: most often one
 * look at each pair of neighbours shows that it still holds.
 */
export class NodeShelf {
  readonly #orders = new Map<NodeOrderField, readonly PlacedNode[]>();

  constructor(private readonly fleet: Fleet) {}

  /** Every server, ascending. */
  inOrder(field: NodeOrderField): readonly PlacedNode[] {
    const keyOf = nodeKey(field, this.fleet);
    const places = this.#brought(this.#orders.get(field) ?? [], keyOf);
    if (!isSorted(places)) places.sort(comparePlaces);
    this.#orders.set(field, places);
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
  return earlier?.node === node && earlier.key === key ? earlier : { key, id: node.id, node };
}

function isSorted(places: readonly PlacedNode[]): boolean {
  let before: PlacedNode | undefined;
  for (const place of places) {
    if (before !== undefined && comparePlaces(before, place) > 0) return false;
    before = place;
  }
  return true;
}
