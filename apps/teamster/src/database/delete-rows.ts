import type { EntityManager, EntityMetadata } from 'typeorm';
import { rowsAtOnce } from './upsert-rows.ts';

/** Deletes rows by the values of their one primary key; those that are not there are passed over. */
export async function deleteRows(
  manager: EntityManager,
  metadata: EntityMetadata,
  keys: readonly (string | number)[],
): Promise<void> {
  const { driver } = manager.dataSource;
  const size = rowsAtOnce(manager.dataSource);
  const column = driver.escape(metadata.primaryColumns[0]?.databaseName ?? 'id');
  for (let start = 0; start < keys.length; start += size) {
    const some = keys.slice(start, start + size);
    const places = some.map((_, index) => driver.createParameter('key', index));
    await manager.query(
      `DELETE FROM ${driver.escape(metadata.tableName)} WHERE ${column} IN (${places.join(', ')})`,
      some,
    );
  }
}
