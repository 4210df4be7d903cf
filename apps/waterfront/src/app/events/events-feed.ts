import { inject, Injectable } from '@angular/core';
import {
  type EventFilter,
  EventLineAddedDocument,
  type EventLineFragment,
  EventLinesDocument,
} from '@operos/teamster-api/operations';
import { map, type Observable, retry } from 'rxjs';
import { Teamster } from '../graphql/teamster.ts';

/** One line of the cluster's log. */
export type EventLine = EventLineFragment;

/** Some lines, newest first, and where older ones begin. */
export interface EventPage {
  readonly lines: readonly EventLine[];
  readonly total: number;
  /** Undefined when there are no older lines. */
  readonly olderAfter: string | undefined;
}

/** The cluster's log: what was written, and each line as it is written. */
export abstract class EventsFeed {
  abstract read(filter: EventFilter, count: number, after?: string): Promise<EventPage>;
  abstract added(filter: EventFilter): Observable<EventLine>;
}

@Injectable()
export class GraphqlEventsFeed extends EventsFeed {
  private readonly teamster = inject(Teamster);

  override async read(filter: EventFilter, count: number, after?: string): Promise<EventPage> {
    const { events } = await this.teamster.ask(EventLinesDocument, {
      filter,
      first: count,
      after: after ?? null,
    });
    return {
      lines: events.edges.map((edge) => edge.node),
      total: events.totalCount,
      olderAfter: events.pageInfo.hasNextPage
        ? (events.pageInfo.endCursor ?? undefined)
        : undefined,
    };
  }

  override added(filter: EventFilter): Observable<EventLine> {
    return this.teamster.watch(EventLineAddedDocument, { filter }).pipe(
      map(({ eventAdded }) => eventAdded),
      retry({ delay: 2000 }),
    );
  }
}
