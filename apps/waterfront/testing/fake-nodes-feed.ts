import { signal } from '@angular/core';
import { type NodeRow, NodesFeed } from '../src/app/nodes/nodes-feed.ts';

/** The servers that a test says there are. */
export class FakeNodesFeed extends NodesFeed {
  override readonly rows = signal<readonly NodeRow[]>([]);
  override readonly state = signal<'loading' | 'ready' | 'failed'>('ready');
  refreshes = 0;

  override refresh(): void {
    this.refreshes++;
  }

  override show(row: NodeRow): void {
    this.rows.update((rows) => [...rows.filter((one) => one.id !== row.id), row]);
  }
}
