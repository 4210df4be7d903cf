import type { DataSource, EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import { deleteRows } from './delete-rows.ts';
import { upsertRows } from './upsert-rows.ts';
import type { DurableWrite, RowsOf } from './durable-write.ts';

type Key = string | number;
/** What is to become of each row, null for removal; the last word on a row counts. */
type TableChange = Map<Key, ObjectLiteral | null>;

/** The sum of many writes: each row at most once, so that one statement per table can carry it. */
export class RowBatch {
  readonly #tables = new Map<EntityMetadata, TableChange>();

  constructor(private readonly database: DataSource) {}

  add(write: DurableWrite): void {
    for (const { entity, rows } of write.put ?? []) this.#put(entity, rows);
    for (const { entity, keys } of write.remove ?? [])
      for (const key of keys) this.#tableOf(entity).changes.set(key, null);
  }

  /** Puts in the order of the entity list, then removes in the opposite order, as references demand. */
  async writeWith(manager: EntityManager): Promise<void> {
    const order = this.database.options.entities as readonly unknown[];
    const tables = [...this.#tables].sort(
      ([a], [b]) => order.indexOf(a.target) - order.indexOf(b.target),
    );
    for (const [metadata, changes] of tables)
      await upsertRows(
        manager,
        metadata,
        [...changes.values()].filter((row) => row !== null),
      );
    for (const [metadata, changes] of tables.toReversed())
      await deleteRows(manager, metadata, keysToRemove(changes));
  }

  #put(entity: RowsOf['entity'], rows: readonly object[]): void {
    const { key, changes } = this.#tableOf(entity);
    for (const row of rows as ObjectLiteral[]) changes.set(row[key] as Key, row);
  }

  #tableOf(entity: RowsOf['entity']): { readonly key: string; readonly changes: TableChange } {
    const metadata = this.database.getMetadata(entity);
    const changes = this.#tables.get(metadata) ?? (new Map() as TableChange);
    this.#tables.set(metadata, changes);
    return { key: metadata.primaryColumns[0]?.propertyName ?? 'id', changes };
  }
}

function keysToRemove(changes: TableChange): Key[] {
  return [...changes].filter(([, row]) => row === null).map(([key]) => key);
}
