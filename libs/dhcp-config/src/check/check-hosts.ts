import type { Issue } from '@operos/cluster-model';
import type { DhcpHost, DhcpModel } from '../dhcp-model.ts';
import { rangeContains, serverAddresses } from './check-ranges.ts';
import { dhcpError } from './dhcp-issue.ts';
import type { DhcpIssueCode } from './dhcp-issue-code.ts';
import { checkPlaceInNetwork } from './place-in-network.ts';
import type { Occurrence } from './repeats.ts';
import { findRepeats, occurrencesIn } from './repeats.ts';

/** Judges the machines with a lasting address: one name, one address and one owner of each MAC. */
export function checkHosts(model: DhcpModel): Issue[] {
  const { hosts } = model;
  const holders = new Map(serverAddresses(model).map((held) => [held.address, held.what]));
  return [
    ...taken('dhcp-name-taken', fieldOf(hosts, 'name')),
    ...taken('dhcp-mac-taken', macsOf(hosts)),
    ...taken('dhcp-address-taken', fieldOf(hosts, 'address')),
    ...hosts.flatMap((host, index) => [
      ...checkHostMacs(host, index),
      ...checkHostAddress(model, host, index),
      ...checkHeld(holders.get(host.address), host, index),
    ]),
  ];
}

function fieldOf(hosts: readonly DhcpHost[], field: 'name' | 'address'): Occurrence<string>[] {
  return hosts.map((host, index) => ({ path: `hosts[${index}].${field}`, value: host[field] }));
}

function macsOf(hosts: readonly DhcpHost[]): Occurrence<string>[] {
  return hosts.flatMap((host, index) => occurrencesIn(`hosts[${index}].mac`, host.mac));
}

function taken(code: DhcpIssueCode, occurrences: readonly Occurrence<string>[]): Issue[] {
  return findRepeats(occurrences).map(({ path, value, firstPath }) =>
    dhcpError({
      path,
      code,
      message: `Expected a value no other host has, got ${value}, which stands at ${firstPath}`,
      remedy: 'Give each machine its own, or remove the one that no longer exists.',
    }),
  );
}

function checkHostMacs(host: DhcpHost, index: number): Issue[] {
  if (host.mac.length > 0) return [];
  return [
    dhcpError({
      path: `hosts[${index}].mac`,
      code: 'dhcp-host-without-mac',
      message: `Expected at least one MAC address for ${host.name}, got none`,
      remedy: 'Enter the MAC of the interface the machine boots from.',
    }),
  ];
}

function checkHostAddress(model: DhcpModel, host: DhcpHost, index: number): Issue[] {
  const { name, address } = host;
  const path = `hosts[${index}].address`;
  const range = model.ranges.findIndex((candidate) => rangeContains(candidate, address));
  const lent = dhcpError({
    path,
    code: 'dhcp-address-in-range',
    message: `Expected an address that is not lent out for ${name}, got ${address} of ranges[${range}]`,
    remedy: 'Choose an address outside every range: an unknown machine may hold this one now.',
  });
  return [
    ...checkPlaceInNetwork(model.network, { path, address, what: `the host ${name}` }),
    ...(range === -1 ? [] : [lent]),
  ];
}

function checkHeld(holder: string | undefined, host: DhcpHost, index: number): Issue[] {
  if (holder === undefined) return [];
  return [
    dhcpError({
      path: `hosts[${index}].address`,
      code: 'dhcp-address-taken',
      message: `Expected a free address for ${host.name}, got ${host.address}, which is that of ${holder}`,
      remedy: 'Choose another address for the machine.',
    }),
  ];
}
