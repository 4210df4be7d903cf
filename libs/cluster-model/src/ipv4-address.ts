/** An IPv4 address in its one canonical form, dotted decimal without leading zeros (RFC 6943 §3.1.1). */
export type Ipv4Address = string & { readonly __brand: 'Ipv4Address' };

const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const DOTTED_DECIMAL = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);

/** Reads `192.0.2.1`; undefined for anything else, octal and short forms included. */
export function parseIpv4Address(text: string): Ipv4Address | undefined {
  return DOTTED_DECIMAL.test(text) ? (text as Ipv4Address) : undefined;
}

/** The address as an unsigned 32-bit number, network byte order. */
export function ipv4ToNumber(address: Ipv4Address): number {
  return address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

/** The inverse of {@link ipv4ToNumber}; throws a RangeError outside 0 … 2³²−1. */
export function ipv4FromNumber(value: number): Ipv4Address {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff)
    throw new RangeError(`Expected an unsigned 32-bit number, got ${value}`);
  return [24, 16, 8, 0]
    .map((shift) => Math.floor(value / 2 ** shift) % 256)
    .join('.') as Ipv4Address;
}

/** The address `count` further on (or back, if negative); throws a RangeError past either end. */
export function ipv4Plus(address: Ipv4Address, count: number): Ipv4Address {
  return ipv4FromNumber(ipv4ToNumber(address) + count);
}

/** Numeric order, for `Array.sort`. */
export function compareIpv4(a: Ipv4Address, b: Ipv4Address): number {
  return ipv4ToNumber(a) - ipv4ToNumber(b);
}
