import { ipv4Plus, type Ipv4Address, parseIpv4Address } from '@operos/cluster-model';

// The range of the lab's settings; dhcpd is never given a larger one.
const RANGE_FIRST = parseIpv4Address('10.33.1.0') as Ipv4Address;
const RANGE_SIZE = 1024;
// Teamster gives servers their lasting addresses from the lower end of the network on.
const BEYOND_RANGE = parseIpv4Address('10.33.220.0') as Ipv4Address;

/** The address that a machine leases before anybody knows it: one for each, so that none is ever lent twice. */
export function leasedAddress(machine: number): Ipv4Address {
  return machine < RANGE_SIZE
    ? ipv4Plus(RANGE_FIRST, machine)
    : ipv4Plus(BEYOND_RANGE, machine - RANGE_SIZE);
}
