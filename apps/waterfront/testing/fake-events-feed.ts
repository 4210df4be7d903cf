import type { EventFilter } from '@operos/teamster-api/operations';
import { filter, type Observable, Subject } from 'rxjs';
import { type EventLine, type EventPage, EventsFeed } from '../src/app/events/events-feed.ts';

/** A log in memory, newest first, that filters as Teamster does. */
export class FakeEventsFeed extends EventsFeed {
  lines: readonly EventLine[] = [];
  failing = false;
  private readonly news = new Subject<EventLine>();

  override read(asked: EventFilter, count: number, after = '0'): Promise<EventPage> {
    if (this.failing) return Promise.reject(new Error('Teamster does not answer'));
    const passing = this.lines.filter((line) => passes(line, asked));
    const start = Number(after);
    const lines = passing.slice(start, start + count);
    const end = start + lines.length;
    const olderAfter = end < passing.length ? String(end) : undefined;
    return Promise.resolve({ lines, total: passing.length, olderAfter });
  }

  override added(asked: EventFilter): Observable<EventLine> {
    return this.news.pipe(filter((line) => passes(line, asked)));
  }

  write(line: EventLine): void {
    this.lines = [line, ...this.lines];
    this.news.next(line);
  }
}

function passes(line: EventLine, { kinds, nodeId, severities }: EventFilter): boolean {
  return (
    (severities?.includes(line.severity) ?? true) &&
    (kinds?.includes(line.kind) ?? true) &&
    (!nodeId || line.nodeId === nodeId)
  );
}
