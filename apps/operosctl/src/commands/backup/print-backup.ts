import { printable } from '../../screen/printable.ts';
import type { RestoreAnswer } from './send-archive.ts';

/** What an archive holds, for a person who is about to restore it. */
export function printBackup({ backup }: RestoreAnswer): string {
  const { clusterName, createdAt, version, caFingerprint, tables } = backup;
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  return [
    `Cluster      ${printable(clusterName)}`,
    `Made         ${createdAt}, by Operos ${printable(version)}`,
    `Authority    ${caFingerprint}`,
    `Servers      ${tables.node?.rows ?? 0}`,
    `Whole        every file has its digest, ${rows} rows came out as they went in`,
    '',
  ].join('\n');
}
