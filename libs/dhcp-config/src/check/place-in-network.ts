import type { Ipv4Address, Ipv4Network, Issue } from '@operos/cluster-model';
import { broadcastAddress, networkAddress, networkContains } from '@operos/cluster-model';
import { dhcpError } from './dhcp-issue.ts';

/** An address of the model and where it stands there. */
export interface PlacedAddress {
  readonly path: string;
  readonly address: Ipv4Address;
  /** What the address is for: "the host web-1". */
  readonly what: string;
}

/** Finds an address that no machine of the network can have: outside it, or one of its two ends. */
export function checkPlaceInNetwork(network: Ipv4Network, placed: PlacedAddress): Issue[] {
  const { path, address, what } = placed;
  if (!networkContains(network, address))
    return [
      dhcpError({
        path,
        code: 'dhcp-outside-network',
        message: `Expected an address of ${network} for ${what}, got ${address}`,
        remedy: `Choose an address between ${networkAddress(network)} and ${broadcastAddress(network)}.`,
      }),
    ];
  if (address !== networkAddress(network) && address !== broadcastAddress(network)) return [];
  return [
    dhcpError({
      path,
      code: 'dhcp-address-is-network-end',
      message: `Expected a host address of ${network} for ${what}, got its network or broadcast address ${address}`,
      remedy: 'Choose an address between the first and the last of the network.',
    }),
  ];
}
