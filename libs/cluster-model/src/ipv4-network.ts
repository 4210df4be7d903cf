import type { Ipv4Address } from './ipv4-address.ts';
import { ipv4FromNumber, ipv4ToNumber, parseIpv4Address } from './ipv4-address.ts';

/** An IPv4 network in CIDR form with its host bits zero: `192.0.2.0/24` (RFC 4632). */
export type Ipv4Network = string & { readonly __brand: 'Ipv4Network' };

const PREFIX_LENGTH = /^(?:3[0-2]|[12]?[0-9])$/;

/** Reads `192.0.2.0/24`; undefined if it is no CIDR or if any host bit is set. */
export function parseIpv4Network(text: string): Ipv4Network | undefined {
  const [address, length, ...rest] = text.split('/');
  const base = parseIpv4Address(address ?? '');
  if (base === undefined || !PREFIX_LENGTH.test(length ?? '') || rest.length > 0) return undefined;
  return ipv4ToNumber(base) % networkSizeOf(Number(length)) === 0
    ? (text as Ipv4Network)
    : undefined;
}

/** The network with `prefix` bits that holds the address. */
export function networkOf(address: Ipv4Address, prefix: number): Ipv4Network {
  const size = networkSizeOf(prefix);
  const base = ipv4FromNumber(Math.floor(ipv4ToNumber(address) / size) * size);
  return `${base}/${prefix}` as Ipv4Network;
}

/** The number after the slash, 0 … 32. */
export function prefixLength(network: Ipv4Network): number {
  return Number(network.slice(network.indexOf('/') + 1));
}

/** How many addresses the network has, network and broadcast address included. */
export function networkSize(network: Ipv4Network): number {
  return networkSizeOf(prefixLength(network));
}

/** The lowest address of the network, all host bits zero. */
export function networkAddress(network: Ipv4Network): Ipv4Address {
  return network.slice(0, network.indexOf('/')) as Ipv4Address;
}

/** The highest address of the network, all host bits one. */
export function broadcastAddress(network: Ipv4Network): Ipv4Address {
  return ipv4FromNumber(ipv4ToNumber(networkAddress(network)) + networkSize(network) - 1);
}

/** The mask in dotted decimal: `255.255.255.0` for a /24. */
export function netmask(network: Ipv4Network): Ipv4Address {
  return ipv4FromNumber(2 ** 32 - networkSize(network));
}

/** Whether the address lies in the network, its two ends included. */
export function networkContains(network: Ipv4Network, address: Ipv4Address): boolean {
  const offset = ipv4ToNumber(address) - ipv4ToNumber(networkAddress(network));
  return offset >= 0 && offset < networkSize(network);
}

/** Whether the two have an address in common. */
export function networksOverlap(a: Ipv4Network, b: Ipv4Network): boolean {
  return networkContains(a, networkAddress(b)) || networkContains(b, networkAddress(a));
}

function networkSizeOf(prefix: number): number {
  return 2 ** (32 - prefix);
}
