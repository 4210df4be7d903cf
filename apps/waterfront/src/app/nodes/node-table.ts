import type { NodeRow } from './nodes-feed.ts';

/**
 * Merges whole readings with single news by id. A reading takes a while; what was heard meanwhile is newer than
 * what it brings, so it wins.
 */
export class NodeTable {
  private rowsById = new Map<string, NodeRow>();
  private heardWhileReading = new Map<string, NodeRow>();
  private fresh = new Map<string, NodeRow>();

  rows(): readonly NodeRow[] {
    return [...this.rowsById.values()];
  }

  hear(row: NodeRow): void {
    this.rowsById.set(row.id, row);
    this.heardWhileReading.set(row.id, row);
  }

  startReading(): void {
    this.heardWhileReading = new Map();
    this.fresh = new Map();
  }

  /** One page of a reading; on a first reading it is shown at once. */
  addPage(page: readonly NodeRow[]): void {
    for (const row of page) {
      this.fresh.set(row.id, row);
      if (!this.rowsById.has(row.id)) this.rowsById.set(row.id, row);
    }
  }

  /** Servers that were not in the reading are gone. */
  finishReading(): void {
    this.rowsById = new Map([...this.fresh, ...this.heardWhileReading]);
  }
}
