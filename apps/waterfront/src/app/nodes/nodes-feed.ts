import { computed, type Signal } from '@angular/core';
import type { NodeRowFragment } from '@operos/teamster-api/operations';

/** One server as lists show it. */
export type NodeRow = NodeRowFragment;

/** Every server of the cluster, kept up to date while somebody looks. */
export abstract class NodesFeed {
  abstract readonly rows: Signal<readonly NodeRow[]>;
  abstract readonly state: Signal<'loading' | 'ready' | 'failed'>;
  readonly byId = computed(() => new Map(this.rows().map((row) => [row.id, row])));

  /** Reads everything again. */
  abstract refresh(): void;
  /** Shows what a change answered with, before the news of it arrive. */
  abstract show(row: NodeRow): void;
}
