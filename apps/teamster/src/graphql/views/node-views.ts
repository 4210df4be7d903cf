import { Injectable } from '@nestjs/common';
import { Clock } from '../../surroundings/clock.ts';
import { Fleet } from '../../fleet/fleet.ts';
import type { FleetNode } from '../../fleet/fleet-node.ts';
import type { PlacedNode } from '../paging/node-shelf.ts';
import { NodeView, type Outlook } from './node-view.ts';
import { StageBook } from './stage-book.ts';

/** Shows servers as they are when somebody looks. */
@Injectable()
export class NodeViews {
  readonly #outlook: Outlook;

  constructor(fleet: Fleet, clock: Clock) {
    this.#outlook = { fleet, clock, stages: new StageBook() };
  }

  /** Shows one server. */
  one(node: FleetNode): NodeView {
    return new NodeView(node, this.#outlook);
  }

  /** Shows the server at a place of a list; the next list shows it by the same view. */
  at(place: PlacedNode): NodeView {
    return (place.view ??= this.one(place.node));
  }
}
