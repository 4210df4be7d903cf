import type { Observable } from 'rxjs';

/** One line of the cluster's append-only log. */
export interface LoggedEvent {
  /** Rises with every event: the order of the log and the cursor of its pages. */
  readonly id: number;
  readonly at: number;
  readonly severity: 'INFO' | 'WARNING' | 'ERROR';
  readonly kind: string;
  readonly message: string;
  readonly nodeId: string | null;
  readonly nodeName: string | null;
  readonly stage: string | null;
  readonly causeId: number | null;
}

/** What the caller knows of an event; the log adds the id, and the time when none is given. */
export type NewEvent = Omit<
  LoggedEvent,
  'id' | 'at' | 'stage' | 'causeId' | 'nodeId' | 'nodeName'
> &
  Partial<Pick<LoggedEvent, 'at' | 'stage' | 'causeId' | 'nodeId' | 'nodeName'>>;

/** Which events are wanted; all that is set must hold. */
export interface EventQuery {
  readonly nodeId?: string;
  readonly severities?: readonly LoggedEvent['severity'][];
  readonly kinds?: readonly string[];
  readonly since?: number;
}

/** The cluster's log. */
export abstract class EventLog {
  /** Durable once the promise resolves. */
  abstract append(event: NewEvent): Promise<LoggedEvent>;
  /** Newest first, older than `before` when given. */
  abstract page(
    query: EventQuery,
    page: { first: number; before?: number },
  ): Promise<{ events: LoggedEvent[]; totalCount: number; hasNextPage: boolean }>;
  abstract readonly added: Observable<LoggedEvent>;
}
