import fc from 'fast-check';
import type { Ipv4Address, Ipv4Network } from '../src/index.ts';
import {
  ipv4FromNumber,
  ipv4ToNumber,
  networkAddress,
  networkOf,
  networkSize,
  parseIpv4Network,
  prefixLength,
} from '../src/index.ts';

// No two of these meet, so networks out of different ones never do.
const blocks = [
  ...Array.from({ length: 15 }, (_, index) => `10.${(index + 1) * 16}.0.0/12`),
  '172.18.0.0/15',
  '172.20.0.0/14',
  '172.24.0.0/13',
  '192.168.0.0/16',
  '100.64.0.0/10',
].map((text) => parseIpv4Network(text)!);

/** Five blocks of private addresses that have none in common. */
export function disjointBlocks(): fc.Arbitrary<readonly Ipv4Network[]> {
  return fc.shuffledSubarray(blocks, { minLength: 5, maxLength: 5 });
}

/** Where in its block a network lies, and how large it is. */
export interface Placement {
  readonly prefix: number;
  readonly offset: number;
}

/** A placement with a prefix length between two bounds, both allowed. */
export function placement(shortest: number, longest: number): fc.Arbitrary<Placement> {
  return fc.record({
    prefix: fc.integer({ min: shortest, max: longest }),
    offset: fc.nat(2 ** 24),
  });
}

/** The network so placed, made smaller where the block is. */
export function networkIn(block: Ipv4Network, { prefix, offset }: Placement): Ipv4Network {
  const longest = Math.max(prefix, prefixLength(block));
  return networkOf(addressAt(block, offset % networkSize(block)), longest);
}

/** The address so far from the start of a network, counted round past its end; never one of the two ends. */
export function hostAt(network: Ipv4Network, index: number): Ipv4Address {
  return addressAt(network, 1 + (index % (networkSize(network) - 2)));
}

function addressAt(network: Ipv4Network, offset: number): Ipv4Address {
  return ipv4FromNumber(ipv4ToNumber(networkAddress(network)) + offset);
}
