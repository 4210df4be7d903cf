import { Subject } from 'rxjs';
import {
  EventLog,
  type EventQuery,
  type LoggedEvent,
  type NewEvent,
} from '../src/events/event-log.ts';
import { matchesQuery } from '../src/graphql/views/event-query.ts';
import { sampleStart } from './sample-nodes.ts';

const unset = { nodeId: null, nodeName: null, stage: null, causeId: null };

/** A log that lasts as long as the test. */
export class MemoryEventLog extends EventLog {
  override readonly added = new Subject<LoggedEvent>();
  readonly #events: LoggedEvent[] = [];

  override append(event: NewEvent): Promise<LoggedEvent> {
    const id = this.#events.length + 1;
    const logged = { ...unset, at: sampleStart + id, ...event, id };
    this.#events.unshift(logged);
    this.added.next(logged);
    return Promise.resolve(logged);
  }

  override page(query: EventQuery, { first, before }: { first: number; before?: number }) {
    const wanted = this.#events.filter((event) => matchesQuery(event, query));
    const rest = wanted.filter((event) => before === undefined || event.id < before);
    return Promise.resolve({
      events: rest.slice(0, first),
      totalCount: wanted.length,
      hasNextPage: rest.length > first,
    });
  }
}
