import type { Ipv4Address, MacAddress } from '@operos/cluster-model';

/** A host as dhcpd holds it while it runs. */
export interface OmapiHost {
  readonly name: string;
  readonly mac: MacAddress;
  readonly address: Ipv4Address;
}
