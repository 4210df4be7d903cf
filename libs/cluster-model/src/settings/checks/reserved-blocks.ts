import type { Ipv4Address } from '../../ipv4-address.ts';
import type { Ipv4Network } from '../../ipv4-network.ts';
import {
  networkContains,
  networksOverlap,
  parseIpv4Network,
  prefixLength,
} from '../../ipv4-network.ts';

// RFC 6890; the last block holds the limited broadcast address too.
const reserved = blocks('0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '240.0.0.0/4');
// RFC 1918, RFC 6598, and the blocks for documentation and benchmarks (RFC 5737, RFC 2544).
const ownable = blocks(
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '192.0.2.0/24',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '198.18.0.0/15',
);
const dockerDefault = blocks('172.17.0.0/16');

/** The reserved block that a network touches: loopback, link-local, multicast, “this network”. */
export function reservedBlockOf(network: Ipv4Network): Ipv4Network | undefined {
  return reserved.find((block) => networksOverlap(block, network));
}

/** Whether an address lies in one of those blocks. */
export function isReservedAddress(address: Ipv4Address): boolean {
  return reserved.some((block) => networkContains(block, address));
}

/** Whether nobody else on the Internet owns any of the network's addresses. */
export function isOwnable(network: Ipv4Network): boolean {
  return ownable.some((block) => isWithin(network, block));
}

/** Whether the network touches the one that Docker takes for itself. */
export function touchesDocker(network: Ipv4Network): boolean {
  return dockerDefault.some((block) => networksOverlap(block, network));
}

function isWithin(inner: Ipv4Network, outer: Ipv4Network): boolean {
  return networksOverlap(inner, outer) && prefixLength(inner) >= prefixLength(outer);
}

function blocks(...texts: string[]): readonly Ipv4Network[] {
  return texts.map(parseIpv4Network).filter((block) => block !== undefined);
}
