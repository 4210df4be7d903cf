import { createHash } from 'node:crypto';
import type { AuditRow } from './audit-row.ts';

/** What an entry hangs on. */
export type AuditLink = Pick<AuditRow, 'id' | 'hash'>;

/** What the first entry follows. */
export const chainStart: AuditLink = { id: 0, hash: '0'.repeat(64) };

/** The hash that seals an entry and, through the previous hash, everything before it. SHA-256, hexadecimal. */
export function sealOf(entry: Omit<AuditRow, 'hash'>): string {
  const { id, at, actor, role, action, target, outcome, sourceAddress, previousHash } = entry;
  const sealed = [id, at, actor, role, action, target, outcome, sourceAddress, previousHash];
  return createHash('sha256').update(JSON.stringify(sealed)).digest('hex');
}

/** The id at which the chain is broken; undefined for a whole one. Entries in the order of their ids, from the start or after `before`. */
export function brokenLink(
  entries: readonly AuditRow[],
  before: AuditLink = chainStart,
): number | undefined {
  let previous = before;
  for (const entry of entries) {
    if (!follows(entry, previous)) return entry.id;
    previous = entry;
  }
  return undefined;
}

function follows(entry: AuditRow, previous: AuditLink): boolean {
  return (
    entry.id === previous.id + 1 &&
    entry.previousHash === previous.hash &&
    entry.hash === sealOf(entry)
  );
}
