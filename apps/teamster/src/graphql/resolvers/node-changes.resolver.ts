import { Args, Resolver, Subscription } from '@nestjs/graphql';
import type { SubscriptionNodeChangedArgs } from '@operos/teamster-api/resolvers';
import { filter, map } from 'rxjs';
import { Fleet } from '../../fleet/fleet.ts';
import { BoundedFeed } from '../subscriptions/bounded-feed.ts';
import type { NodeView } from '../views/node-view.ts';
import { NodeViews } from '../views/node-views.ts';

/** Servers as they change. */
@Resolver()
export class NodeChangesResolver {
  constructor(
    private readonly fleet: Fleet,
    private readonly views: NodeViews,
  ) {}

  @Subscription('nodeChanged')
  nodeChanged(@Args() args: SubscriptionNodeChangedArgs): AsyncIterable<{ nodeChanged: NodeView }> {
    const wanted = args.ids && new Set(args.ids);
    const changes = this.fleet.changes.pipe(
      filter((node) => !wanted || wanted.has(node.id)),
      map((node) => ({ nodeChanged: this.views.one(node) })),
    );
    // A server that changed again before it was sent is sent once, as it is now.
    return new BoundedFeed(changes, ({ nodeChanged }) => nodeChanged.id);
  }
}
