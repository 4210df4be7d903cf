import type { Ipv4Network } from '../../ipv4-network.ts';
import { prefixLength } from '../../ipv4-network.ts';

/** The block of pod addresses that each server takes: a /24, for up to 254 pods. */
export const POD_BLOCK_PREFIX = 24;

/** How many servers, the controller included, the pod network has a block for. */
export function podNetworkCapacity(podNetwork: Ipv4Network): number {
  return Math.floor(2 ** (POD_BLOCK_PREFIX - prefixLength(podNetwork)));
}
