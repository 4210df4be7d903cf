import { effect, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NodeRowChangedDocument, NodeRowsDocument } from '@operos/teamster-api/operations';
import { retry } from 'rxjs';
import { LiveConnection } from '../graphql/live-connection.ts';
import { Teamster } from '../graphql/teamster.ts';
import { FrameBatch } from './frame-batch.ts';
import { NodeTable } from './node-table.ts';
import { type NodeRow, NodesFeed } from './nodes-feed.ts';

const PAGE = 2000;
const SETTLE_MS = 400; // a subscription is live a moment after its socket is

/** Reads every server, then follows the news; reads again whenever news may have been missed. */
@Injectable()
export class GraphqlNodesFeed extends NodesFeed {
  private readonly teamster = inject(Teamster);
  private readonly live = inject(LiveConnection);
  private readonly table = new NodeTable();
  private readonly shown = signal<readonly NodeRow[]>([]);
  private readonly reading = signal<'loading' | 'ready' | 'failed'>('loading');
  private readonly batch = new FrameBatch(() => {
    this.shown.set(this.table.rows());
  });
  private readings = 0;

  override readonly rows = this.shown.asReadonly();
  override readonly state = this.reading.asReadonly();

  constructor() {
    super();
    this.teamster
      .watch(NodeRowChangedDocument, {})
      .pipe(retry({ delay: 2000 }), takeUntilDestroyed())
      .subscribe(({ nodeChanged }) => {
        this.show(nodeChanged);
      });
    this.refresh();
    effect((onCleanup) => {
      if (this.live.openings() === 0) return;
      const timer = setTimeout(() => {
        this.refresh();
      }, SETTLE_MS);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }

  override show(row: NodeRow): void {
    this.table.hear(row);
    this.batch.request();
  }

  override refresh(): void {
    const reading = ++this.readings;
    this.table.startReading();
    this.readFrom(null, reading).catch(() => {
      if (reading === this.readings) this.reading.set('failed');
    });
  }

  private async readFrom(after: string | null, reading: number): Promise<void> {
    const { nodes } = await this.teamster.ask(NodeRowsDocument, { first: PAGE, after });
    if (reading !== this.readings) return; // a newer reading has taken over
    this.table.addPage(nodes.edges.map((edge) => edge.node));
    this.batch.request();
    if (nodes.pageInfo.hasNextPage) return this.readFrom(nodes.pageInfo.endCursor, reading);
    this.table.finishReading();
    this.reading.set('ready');
  }
}
