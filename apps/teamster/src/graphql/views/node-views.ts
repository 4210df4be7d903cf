import { Injectable } from '@nestjs/common';
import { Clock } from '../../surroundings/clock.ts';
import { Fleet } from '../../fleet/fleet.ts';
import type { FleetNode } from '../../fleet/fleet-node.ts';
import { NodeView } from './node-view.ts';
import { StageBook } from './stage-book.ts';

/** Shows servers as they are at the moment they are asked for. */
@Injectable()
export class NodeViews {
  readonly #stages = new StageBook();

  constructor(
    private readonly fleet: Fleet,
    private readonly clock: Clock,
  ) {}

  /** Shows one server. */
  one(node: FleetNode): NodeView {
    return this.lens()(node);
  }

  /** Shows servers as of one moment. */
  lens(): (node: FleetNode) => NodeView {
    const outlook = { fleet: this.fleet, stages: this.#stages, now: this.clock.now() };
    return (node) => new NodeView(node, outlook);
  }
}
