import { ipv4ToNumber } from '../../ipv4-address.ts';
import type { Ipv4Network } from '../../ipv4-network.ts';
import { networkAddress, networkSize, prefixLength } from '../../ipv4-network.ts';

/** The addresses of a network that machines may have, as unsigned 32-bit numbers, both ends included. */
export interface UsableAddresses {
  readonly first: number;
  readonly last: number;
}

/** Leaves out the network and the broadcast address; a /31 and a /32 have neither (RFC 3021). */
export function usableAddresses(network: Ipv4Network): UsableAddresses {
  const first = ipv4ToNumber(networkAddress(network));
  const last = first + networkSize(network) - 1;
  return prefixLength(network) > 30 ? { first, last } : { first: first + 1, last: last - 1 };
}
