import type { NodeQuery } from './node-query.ts';
import type { NodeRow } from './nodes-feed.ts';
import { naturalName, sortKey } from './sort-key.ts';

/** The servers that a query shows, in its order. */
export function selectNodes(rows: readonly NodeRow[], query: NodeQuery): readonly NodeRow[] {
  const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
  return inOrder(
    rows.filter(
      (row) => hasPhase(row, query) && words.every((word) => searchText(row).includes(word)),
    ),
    query,
  );
}

function hasPhase(row: NodeRow, { phases }: NodeQuery): boolean {
  return phases.length === 0 ? row.phase !== 'Retired' : phases.includes(row.phase);
}

const texts = new WeakMap<NodeRow, string>();

function searchText(row: NodeRow): string {
  let text = texts.get(row);
  if (text === undefined) {
    text = [row.name, row.address, row.mac, row.vendor, row.product].join('\n').toLowerCase();
    texts.set(row, text);
  }
  return text;
}

function inOrder(rows: readonly NodeRow[], { sort, descending }: NodeQuery): readonly NodeRow[] {
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: sortKey(row, sort), name: naturalName(row) }))
    .sort((a, b) => compareKeys(a.key, b.key, sign) || compare(a.name, b.name))
    .map(({ row }) => row);
}

type Key = string | number | undefined;

function compareKeys(a: Key, b: Key, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * compare(a, b);
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
