import {
  type Ipv4Network,
  ipv4FromNumber,
  ipv4ToNumber,
  networkAddress,
  networkOf,
  networkSize,
  networksOverlap,
  parseIpv4Address,
  parseIpv4Network,
} from '@operos/cluster-model';

const CANDIDATES = [
  ...Array.from({ length: 10 }, (_, index) => `192.168.${33 + index}.0/24`),
  '10.133.0.0/24',
  '172.20.33.0/24',
].flatMap((text) => parseIpv4Network(text) ?? []);
const CONTROLLER = 10; // counted from the start of the network

/** The first network of ours that meets none of those that are taken. */
export function proposeNetwork(taken: readonly string[]): string {
  const networks = taken.flatMap((text) => networkAround(text) ?? []);
  const free = CANDIDATES.find((one) => networks.every((other) => !networksOverlap(one, other)));
  return free ?? CANDIDATES[0] ?? '';
}

/** The controller's usual place in a network; empty where the text is none. */
export function proposeAddress(text: string): string {
  const network = parseIpv4Network(text);
  if (network === undefined) return '';
  const place = Math.min(CONTROLLER, Math.max(1, networkSize(network) - 2));
  return ipv4FromNumber(ipv4ToNumber(networkAddress(network)) + place);
}

/** The network that an address with a prefix length lies in: `203.0.113.20/24`. */
export function networkAround(text: string): Ipv4Network | undefined {
  const [address, prefix, more] = text.split('/');
  const parsed = parseIpv4Address(address ?? '');
  if (
    parsed === undefined ||
    more !== undefined ||
    !/^(?:[0-9]|[12][0-9]|3[0-2])$/.test(prefix ?? '')
  )
    return undefined;
  return networkOf(parsed, Number(prefix));
}
