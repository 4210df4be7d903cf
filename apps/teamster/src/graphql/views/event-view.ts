import type { Event } from '@operos/teamster-api/resolvers';
import type { LoggedEvent } from '../../events/event-log.ts';
import { timestamp } from './timestamp.ts';

/** One line of the log as the API shows it. */
export function eventView(event: LoggedEvent): Event {
  return {
    ...event,
    id: String(event.id),
    at: timestamp(event.at),
    causeId: event.causeId === null ? null : String(event.causeId),
  };
}
