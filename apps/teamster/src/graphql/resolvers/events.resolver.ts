import { Args, Query, Resolver, Subscription } from '@nestjs/graphql';
import type {
  Event,
  QueryEventsArgs,
  SubscriptionEventAddedArgs,
} from '@operos/teamster-api/resolvers';
import { filter, map } from 'rxjs';
import { EventLog } from '../../events/event-log.ts';
import type { Connection } from '../paging/connection.ts';
import { eventConnection } from '../paging/event-connection.ts';
import { BoundedFeed } from '../subscriptions/bounded-feed.ts';
import { eventQuery, matchesQuery } from '../views/event-query.ts';
import { eventView } from '../views/event-view.ts';

/** The cluster's log. */
@Resolver()
export class EventsResolver {
  constructor(private readonly log: EventLog) {}

  @Query('events')
  events(@Args() args: QueryEventsArgs): Promise<Connection<Event>> {
    return eventConnection(this.log, eventQuery(args.filter), args);
  }

  @Subscription('eventAdded')
  eventAdded(@Args() args: SubscriptionEventAddedArgs): AsyncIterable<{ eventAdded: Event }> {
    const query = eventQuery(args.filter);
    const added = this.log.added.pipe(
      filter((event) => matchesQuery(event, query)),
      map((event) => ({ eventAdded: eventView(event) })),
    );
    return new BoundedFeed(added, ({ eventAdded }) => eventAdded.id);
  }
}
