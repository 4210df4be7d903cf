import type { AddressRange, Ipv4Address, Issue } from '@operos/cluster-model';
import { ipv4ToNumber } from '@operos/cluster-model';
import type { DhcpModel } from '../dhcp-model.ts';
import { dhcpError, dhcpWarning } from './dhcp-issue.ts';
import { checkPlaceInNetwork } from './place-in-network.ts';

const MOST_LENT = 1024; // beyond it dhcpd's walk along the list costs more than all else of an exchange

/** Judges the lent addresses: in the network, in order, apart from each other and clear of the servers. */
export function checkRanges(model: DhcpModel): Issue[] {
  return [
    ...model.ranges.flatMap((range, index) => checkRange(model, range, `ranges[${index}]`)),
    ...checkOverlaps(model.ranges),
    ...checkSize(model.ranges),
  ];
}

/** Whether the address is one of the range. */
export function rangeContains(range: AddressRange, address: Ipv4Address): boolean {
  const value = ipv4ToNumber(address);
  return ipv4ToNumber(range.first) <= value && value <= ipv4ToNumber(range.last);
}

function checkRange(model: DhcpModel, range: AddressRange, path: string): Issue[] {
  const first = { path: `${path}.first`, address: range.first, what: 'the start of the range' };
  const last = { path: `${path}.last`, address: range.last, what: 'the end of the range' };
  return [
    ...checkPlaceInNetwork(model.network, first),
    ...checkPlaceInNetwork(model.network, last),
    ...checkOrder(range, path),
    ...checkClearOfServers(model, range, path),
  ];
}

function checkOrder(range: AddressRange, path: string): Issue[] {
  if (ipv4ToNumber(range.first) <= ipv4ToNumber(range.last)) return [];
  return [
    dhcpError({
      path: `${path}.last`,
      code: 'dhcp-range-reversed',
      message: `Expected an address from ${range.first} on, got ${range.last}`,
      remedy: 'Swap the two ends of the range.',
    }),
  ];
}

function checkClearOfServers(model: DhcpModel, range: AddressRange, path: string): Issue[] {
  return serverAddresses(model)
    .filter(({ address }) => rangeContains(range, address))
    .map(({ address, what }) =>
      dhcpError({
        path,
        code: 'dhcp-range-covers-server',
        message: `Expected a range without ${what}, got ${range.first} to ${range.last}, which lends out ${address}`,
        remedy: `Start the range after ${address}, or end it before.`,
      }),
    );
}

/** The addresses that the network's own servers hold, each with what it is and where the model says so. */
export function serverAddresses(
  model: DhcpModel,
): { readonly path: string; readonly address: Ipv4Address; readonly what: string }[] {
  const named = (path: 'routers' | 'dnsServers' | 'ntpServers', what: string) =>
    model[path].map((address, index) => ({ path: `${path}[${index}]`, address, what }));
  const boot =
    model.boot === null
      ? []
      : [{ path: 'boot.nextServer', address: model.boot.nextServer, what: 'the boot server' }];
  return [
    { path: 'serverAddress', address: model.serverAddress, what: 'the DHCP server' },
    ...named('routers', 'a router'),
    ...named('dnsServers', 'a DNS server'),
    ...named('ntpServers', 'an NTP server'),
    ...boot,
  ];
}

function checkOverlaps(ranges: readonly AddressRange[]): Issue[] {
  return ranges.flatMap((range, index) => {
    const earlier = ranges.slice(0, index).findIndex((other) => rangesOverlap(range, other));
    if (earlier === -1) return [];
    return [
      dhcpError({
        path: `ranges[${index}]`,
        code: 'dhcp-range-overlap',
        message: `Expected ranges without a common address, got ${range.first} to ${range.last}, which meets ranges[${earlier}]`,
        remedy: 'Make one range of the two, or move one of them.',
      }),
    ];
  });
}

function rangesOverlap(a: AddressRange, b: AddressRange): boolean {
  return rangeContains(a, b.first) || rangeContains(b, a.first);
}

function checkSize(ranges: readonly AddressRange[]): Issue[] {
  const size = ranges.reduce((sum, range) => sum + rangeSize(range), 0);
  if (size <= MOST_LENT) return [];
  return [
    dhcpWarning({
      path: 'ranges',
      code: 'dhcp-range-large',
      message: `Expected at most ${MOST_LENT} lent addresses, got ${size}: every request becomes slower`,
      remedy: 'Lend addresses only to machines nobody has named yet; name the others.',
    }),
  ];
}

function rangeSize(range: AddressRange): number {
  return Math.max(0, ipv4ToNumber(range.last) - ipv4ToNumber(range.first) + 1);
}
