import type { Ipv4Address } from '../../ipv4-address.ts';
import { ipv4FromNumber, ipv4ToNumber } from '../../ipv4-address.ts';
import type { ClusterSettings } from '../cluster-settings.ts';
import { dynamicRange } from './dynamic-range.ts';
import { fixedAddresses } from './fixed-addresses.ts';
import { usableAddresses } from './usable-addresses.ts';

/**
 * Lists the addresses that a server may be given for good, lowest first from the controller's on, then from the start
 * of the network: none of them taken, in the dynamic range, fixed, or an end of the network.
 */
export function* freeAddresses(
  settings: ClusterSettings,
  taken: Iterable<Ipv4Address>,
): Generator<Ipv4Address, void> {
  const { network, controllerAddress } = settings.privateNetwork;
  const { first, last } = usableAddresses(network);
  const isFree = freeIn(settings, taken);
  const start = Math.min(Math.max(ipv4ToNumber(controllerAddress), first), last);
  for (let number = start; number <= last; number++)
    if (isFree(number)) yield ipv4FromNumber(number);
  for (let number = first; number < start; number++)
    if (isFree(number)) yield ipv4FromNumber(number);
}

/** The next address for a new server; undefined when the private network is full. To give many, use `freeAddresses`. */
export function nextFreeAddress(
  settings: ClusterSettings,
  taken: Iterable<Ipv4Address>,
): Ipv4Address | undefined {
  const [next] = freeAddresses(settings, taken);
  return next;
}

/** How many servers the private network has lasting addresses for. */
export function staticAddressCount(settings: ClusterSettings): number {
  const { first, last } = usableAddresses(settings.privateNetwork.network);
  const range = dynamicRange(settings);
  const inRange = ipv4ToNumber(range.last) - ipv4ToNumber(range.first) + 1;
  return last - first + 1 - inRange - fixedOutside(settings).size;
}

function freeIn(settings: ClusterSettings, taken: Iterable<Ipv4Address>): (n: number) => boolean {
  const range = dynamicRange(settings);
  const first = ipv4ToNumber(range.first);
  const last = ipv4ToNumber(range.last);
  const occupied = fixedOutside(settings);
  for (const address of taken) occupied.add(ipv4ToNumber(address));
  return (number) => !(number >= first && number <= last) && !occupied.has(number);
}

function fixedOutside(settings: ClusterSettings): Set<number> {
  return new Set(
    fixedAddresses(settings.privateNetwork).map(({ address }) => ipv4ToNumber(address)),
  );
}
