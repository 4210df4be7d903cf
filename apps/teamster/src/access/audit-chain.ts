import { createHash } from 'node:crypto';
import type { AuditRow } from './audit-row.ts';

/** What the first entry follows. */
export const chainStart = '0'.repeat(64);

/** The hash that seals an entry and, through the previous hash, everything before it. SHA-256, hexadecimal. */
export function sealOf(entry: Omit<AuditRow, 'hash'>): string {
  const { id, at, actor, role, action, target, outcome, sourceAddress, previousHash } = entry;
  const sealed = [id, at, actor, role, action, target, outcome, sourceAddress, previousHash];
  return createHash('sha256').update(JSON.stringify(sealed)).digest('hex');
}

/** The id at which the chain is broken; undefined for a whole one. Entries in the order of their ids. */
export function brokenLink(entries: readonly AuditRow[]): number | undefined {
  let previous: Pick<AuditRow, 'id' | 'hash'> = { id: 0, hash: chainStart };
  for (const entry of entries) {
    if (!follows(entry, previous)) return entry.id;
    previous = entry;
  }
  return undefined;
}

function follows(entry: AuditRow, previous: Pick<AuditRow, 'id' | 'hash'>): boolean {
  return (
    entry.id === previous.id + 1 &&
    entry.previousHash === previous.hash &&
    entry.hash === sealOf(entry)
  );
}
