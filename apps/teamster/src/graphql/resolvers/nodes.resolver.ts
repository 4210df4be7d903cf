import { Args, Query, Resolver } from '@nestjs/graphql';
import { nodePhases } from '@operos/cluster-model';
import type { PhaseCount, QueryNodesArgs } from '@operos/teamster-api/resolvers';
import { Fleet } from '../../fleet/fleet.ts';
import { connection, type Connection } from '../paging/connection.ts';
import { NodePages } from '../paging/node-pages.ts';
import type { NodeView } from '../views/node-view.ts';
import { NodeViews } from '../views/node-views.ts';

/** Questions about servers. */
@Resolver()
export class NodesResolver {
  constructor(
    private readonly fleet: Fleet,
    private readonly pages: NodePages,
    private readonly views: NodeViews,
  ) {}

  @Query('nodes')
  nodes(@Args() args: QueryNodesArgs): Connection<NodeView> {
    const page = this.pages.page(args);
    return connection(page, (place) => this.views.at(place), page.cursorOf);
  }

  @Query('node')
  node(@Args('id') id: string): NodeView | null {
    const node = this.fleet.get(id);
    return node === undefined ? null : this.views.one(node);
  }

  @Query('phaseCounts')
  phaseCounts(): PhaseCount[] {
    const counts = this.fleet.countByPhase();
    return nodePhases.map((phase) => ({ phase, count: counts[phase] }));
  }
}
