import type { NodeOrderField } from '@operos/teamster-api/resolvers';
import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetNode } from '../../fleet/fleet-node.ts';
import { comparePlaces, nodeKey, type NodePlace } from './node-order.ts';

/** A server at its place. */
export type PlacedNode = NodePlace & { readonly node: FleetNode };

/**
 * The fleet in every order that was asked for. Between two questions little moves, and a list that is almost in order
 * is sorted in one pass, so each order is kept as the start of its next self.
 */
export class NodeShelf {
  readonly #orders = new Map<NodeOrderField, readonly string[]>();

  constructor(private readonly fleet: Fleet) {}

  /** Every server, ascending. */
  inOrder(field: NodeOrderField): readonly PlacedNode[] {
    const keyOf = nodeKey(field, this.fleet);
    const places = this.#lastOrder(field).map((node) => ({ key: keyOf(node), id: node.id, node }));
    places.sort(comparePlaces);
    this.#orders.set(
      field,
      places.map((place) => place.id),
    );
    return places;
  }

  #lastOrder(field: NodeOrderField): readonly FleetNode[] {
    const all = this.fleet.all();
    const order = this.#orders.get(field) ?? [];
    const known = order.map((id) => this.fleet.get(id)).filter((node) => node !== undefined);
    if (known.length === all.length) return known;
    const ids = new Set(order);
    return [...known, ...all.filter((node) => !ids.has(node.id))];
  }
}
