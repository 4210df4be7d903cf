import type { Event } from '@operos/teamster-api/resolvers';
import type { EventLog, EventQuery } from '../../events/event-log.ts';
import { eventView } from '../views/event-view.ts';
import { connection, type Connection } from './connection.ts';
import { pageSize } from './page-size.ts';
import { parseRowCursor, printRowCursor } from './row-id-cursor.ts';

const LIST = 'events';

/** Where in the log, and how much of it. */
export interface EventPageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** One page of the log, newest first. */
export async function eventConnection(
  log: EventLog,
  query: EventQuery,
  { first, after }: EventPageArgs,
): Promise<Connection<Event>> {
  const before = parseRowCursor(LIST, after);
  const size = pageSize(LIST, first ?? 100);
  const page = await log.page(query, { first: size, ...(before !== undefined && { before }) });
  return connection({ ...page, rows: page.events }, eventView, (event) =>
    printRowCursor(LIST, event.id),
  );
}
