import type { Ipv4Address } from '@operos/cluster-model';
import { compareIpv4 } from '@operos/cluster-model';
import { journalRecords } from './leases/journal-records.ts';
import type { Lease } from './leases/lease.ts';
import { readLease } from './leases/read-lease.ts';

/**
 * Reads dhcpd.leases(5): one lease for each address, in order of address, the last record of an address wins.
 * Torn and foreign records are passed over; never throws.
 */
export function parseLeases(text: string): Lease[] {
  const leases = new Map<Ipv4Address, Lease>();
  for (const statement of journalRecords(text, 'lease')) {
    const lease = readLease(statement);
    if (lease !== undefined) leases.set(lease.address, lease);
  }
  return [...leases.values()].sort((a, b) => compareIpv4(a.address, b.address));
}
