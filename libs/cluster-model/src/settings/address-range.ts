import type { Ipv4Address } from '../ipv4-address.ts';

/** Consecutive addresses, both ends included. */
export interface AddressRange {
  readonly first: Ipv4Address;
  readonly last: Ipv4Address;
}
