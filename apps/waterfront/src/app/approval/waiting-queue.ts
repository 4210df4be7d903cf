import { computed, effect, inject, Injectable, resource } from '@angular/core';
import { NodesFeed } from '../nodes/nodes-feed.ts';
import { WaitingDesk, type WaitingMachine } from './waiting-desk.ts';

/** The machines that wait, those that look like another first, then the longest waiting; follows the list of servers, which is live. */
@Injectable()
export class WaitingQueue {
  private readonly desk = inject(WaitingDesk);
  private readonly feed = inject(NodesFeed);

  private readonly pending = computed(
    () => new Set(this.feed.rows().flatMap((row) => (row.phase === 'Pending' ? [row.id] : []))),
  );
  private readonly answer = resource({ loader: () => this.desk.read() });

  /** One that was decided elsewhere leaves at once. */
  readonly machines = computed(() => {
    const machines = this.answer.hasValue() ? this.answer.value() : [];
    return machines
      .filter(({ id }) => this.feed.state() !== 'ready' || this.pending().has(id))
      .sort((a, b) => rank(a) - rank(b) || (a.firstSeen < b.firstSeen ? -1 : 1));
  });
  readonly failed = computed(() => this.answer.error() !== undefined);
  readonly loading = computed(() => this.answer.isLoading() && !this.answer.hasValue());

  constructor() {
    const ids = computed(() => [...this.pending()].sort().join());
    let first = true;
    effect(() => {
      ids();
      if (!first) this.answer.reload();
      first = false;
    });
  }

  refresh(): void {
    this.answer.reload();
  }
}

function rank({ conflictsWith }: WaitingMachine): number {
  return conflictsWith === null ? 1 : 0;
}
