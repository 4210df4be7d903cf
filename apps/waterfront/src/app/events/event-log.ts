import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { EventFilter } from '@operos/teamster-api/operations';
import { LiveConnection } from '../graphql/live-connection.ts';
import { type EventLine, EventsFeed } from './events-feed.ts';

const SETTLE_MS = 400; // a subscription is live a moment after it was asked for
const MOST_KEPT = 2000; // what a person may still scroll through

/** The lines that pass one filter, growing at both ends. Provide it where it is shown, and give it a filter. */
@Injectable()
export class EventLog {
  private readonly feed = inject(EventsFeed);
  private readonly live = inject(LiveConnection);
  private readonly filter = signal<EventFilter | undefined>(undefined);
  private readonly kept = signal<readonly EventLine[]>([]);
  private readonly reading = signal<'loading' | 'ready' | 'failed'>('loading');
  private readonly older = signal<string | undefined>(undefined);
  private pageSize = 100;
  private readings = 0;

  readonly lines = this.kept.asReadonly();
  readonly state = this.reading.asReadonly();
  readonly hasOlder = () => this.older() !== undefined;

  constructor() {
    effect((onCleanup) => {
      const filter = this.filter();
      this.live.openings(); // news may have been missed: read again
      if (filter === undefined) return;
      untracked(() => void this.readNewest());
      const again = setTimeout(() => void this.readNewest(), SETTLE_MS);
      const news = this.feed.added(filter).subscribe((line) => {
        this.kept.update((lines) => merge([line], lines).slice(0, MOST_KEPT));
      });
      onCleanup(() => {
        clearTimeout(again);
        news.unsubscribe();
      });
    });
  }

  open(filter: EventFilter, pageSize = this.pageSize): void {
    this.pageSize = pageSize;
    this.kept.set([]);
    this.reading.set('loading');
    this.filter.set(filter);
  }

  async readNewest(): Promise<void> {
    const reading = ++this.readings;
    try {
      const page = await this.feed.read(this.filter() ?? {}, this.pageSize);
      if (reading !== this.readings) return;
      this.kept.update((lines) => merge(lines, page.lines));
      this.older.set(page.olderAfter);
      this.reading.set('ready');
    } catch {
      if (reading === this.readings) this.reading.set('failed');
    }
  }

  async readOlder(): Promise<void> {
    const page = await this.feed.read(this.filter() ?? {}, this.pageSize, this.older());
    this.kept.update((lines) => merge(lines, page.lines));
    this.older.set(page.olderAfter);
  }
}

// Newest first; a line that came both as news and by reading is kept once.
function merge(one: readonly EventLine[], two: readonly EventLine[]): readonly EventLine[] {
  const byId = new Map([...one, ...two].map((line) => [line.id, line]));
  return [...byId.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
