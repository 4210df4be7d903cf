import type { IdentityEvidence } from './machine-identity.ts';
import { swapUuidByteOrder } from './system-uuid.ts';

/**
 * Text that is equal exactly when two pieces of evidence say the same: without regard to case, and to the byte order
 * in which lshw and the kernel print one UUID differently. Fit for a database index.
 */
export function evidenceKey(evidence: IdentityEvidence): string {
  const value = evidence.value.toLowerCase();
  if (evidence.kind !== 'system-uuid') return `${evidence.kind}:${value}`;
  const swapped = swapUuidByteOrder(value);
  return `${evidence.kind}:${swapped < value ? swapped : value}`;
}
