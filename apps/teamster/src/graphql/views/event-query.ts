import type { EventFilter } from '@operos/teamster-api/resolvers';
import type { EventQuery, LoggedEvent } from '../../events/event-log.ts';

/** A filter of the API in the words of the log; what is null or absent does not filter. */
export function eventQuery(filter: EventFilter | null | undefined): EventQuery {
  const { nodeId, severities, kinds, since } = filter ?? {};
  return {
    ...(nodeId && { nodeId }),
    ...(severities && { severities }),
    ...(kinds && { kinds }),
    ...(since && { since: Date.parse(since) }),
  };
}

/** Whether an event is one that the query asks for. */
export function matchesQuery(event: LoggedEvent, query: EventQuery): boolean {
  const { nodeId, severities, kinds, since } = query;
  return (
    (nodeId === undefined || event.nodeId === nodeId) &&
    (severities === undefined || severities.includes(event.severity)) &&
    (kinds === undefined || kinds.includes(event.kind)) &&
    (since === undefined || event.at >= since)
  );
}
