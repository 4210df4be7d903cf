import type { Ipv4Address, Ipv4Network } from '@operos/cluster-model';
import { broadcastAddress, ipv4Plus, networkAddress } from '@operos/cluster-model';
import fc from 'fast-check';
import type { DhcpHost, DhcpIssueCode, DhcpModel } from '../src/index.ts';
import { validDhcpModel } from './valid-dhcp-model.ts';

/** A valid model with one thing broken, and the issue that must be found. */
export interface BrokenDhcpModel {
  readonly model: DhcpModel;
  readonly path: string;
  readonly code: DhcpIssueCode;
}

type Breakage = (model: DhcpModel) => BrokenDhcpModel | undefined;

/** Valid models broken in one of the ways of {@link breakages}. */
export function brokenDhcpModel(): fc.Arbitrary<BrokenDhcpModel> {
  return fc
    .tuple(validDhcpModel(), fc.constantFrom(...Object.values(breakages)))
    .map(([model, breakIt]) => breakIt(model))
    .filter((broken) => broken !== undefined);
}

/** What can be broken, by name; undefined where the model lacks what it would break. */
export const breakages: Readonly<Record<string, Breakage>> = {
  'the server outside the network': (model) =>
    found(
      { ...model, serverAddress: outside(model.network) },
      'serverAddress',
      'dhcp-outside-network',
    ),
  'a router outside the network': (model) =>
    found(
      { ...model, routers: [...model.routers, outside(model.network)] },
      `routers[${model.routers.length}]`,
      'dhcp-outside-network',
    ),
  'a router twice': (model) =>
    found(
      { ...model, routers: [...model.routers, ...model.routers] },
      `routers[${model.routers.length}]`,
      'dhcp-duplicate',
    ),
  'a network without room': (model) =>
    found(
      { ...model, network: `${model.serverAddress}/32` as Ipv4Network },
      'network',
      'dhcp-network-not-usable',
    ),
  'a DNS server at the broadcast address': (model) =>
    found(
      { ...model, dnsServers: [broadcastAddress(model.network)] },
      'dnsServers[0]',
      'dhcp-address-not-usable',
    ),
  'a range outside the network': (model) =>
    found(
      { ...model, ranges: [{ first: outside(model.network), last: outside(model.network) }] },
      'ranges[0].first',
      'dhcp-outside-network',
    ),
  'a reversed range': (model) =>
    found(
      {
        ...model,
        ranges: [
          {
            first: ipv4Plus(networkAddress(model.network), 9),
            last: ipv4Plus(networkAddress(model.network), 8),
          },
        ],
      },
      'ranges[0].last',
      'dhcp-range-reversed',
    ),
  'a range over the server': (model) =>
    found(
      { ...model, ranges: [{ first: model.serverAddress, last: model.serverAddress }] },
      'ranges[0]',
      'dhcp-range-covers-server',
    ),
  'ranges that overlap': (model) =>
    model.ranges[0] &&
    found(
      { ...model, ranges: [...model.ranges, model.ranges[0]] },
      `ranges[${model.ranges.length}]`,
      'dhcp-range-overlap',
    ),
  'a lease that ends before it is due': (model) =>
    found(
      { ...model, leaseSeconds: { default: 3600, max: 600 } },
      'leaseSeconds.max',
      'dhcp-lease-order',
    ),
  'a lease of no time': (model) =>
    found(
      { ...model, leaseSeconds: { default: 0, max: 600 } },
      'leaseSeconds.default',
      'dhcp-lease-seconds',
    ),
  'no loader for BIOS': (model) =>
    model.boot === null
      ? undefined
      : found(
          { ...model, boot: { ...model.boot, tftp: omit(model.boot.tftp, 'bios') } },
          'boot.tftp.bios',
          'dhcp-boot-file-missing',
        ),
  'no URL for UEFI HTTP boot': (model) =>
    model.boot === null
      ? undefined
      : found(
          { ...model, boot: { ...model.boot, http: omit(model.boot.http, 'http-x64') } },
          'boot.http.http-x64',
          'dhcp-boot-file-missing',
        ),
  'a boot server nobody can reach': (model) =>
    model.boot === null
      ? undefined
      : found(
          { ...model, routers: [], boot: { ...model.boot, nextServer: outside(model.network) } },
          'boot.nextServer',
          'dhcp-boot-server-unreachable',
        ),
  'an interface twice': (model) =>
    found(
      { ...model, interfaces: [...model.interfaces, ...model.interfaces] },
      `interfaces[${model.interfaces.length}]`,
      'dhcp-duplicate',
    ),
  'a weak omapi key': (model) =>
    model.omapi === null
      ? undefined
      : found(
          { ...model, omapi: { ...model.omapi, secret: 'c2hvcnQ=' as typeof model.omapi.secret } },
          'omapi.secret',
          'dhcp-omapi-secret-weak',
        ),
  'a host outside the network': (model) =>
    withHost(model, { address: outside(model.network) }, 'address', 'dhcp-outside-network'),
  'a host at the network address': (model) =>
    withHost(
      model,
      { address: networkAddress(model.network) },
      'address',
      'dhcp-address-is-network-end',
    ),
  'a host at the broadcast address': (model) =>
    withHost(
      model,
      { address: broadcastAddress(model.network) },
      'address',
      'dhcp-address-is-network-end',
    ),
  "a host at the server's address": (model) =>
    withHost(model, { address: model.serverAddress }, 'address', 'dhcp-address-taken'),
  'a host in a range': (model) =>
    model.ranges[0] &&
    withHost(model, { address: model.ranges[0].first }, 'address', 'dhcp-address-in-range'),
  'a host without a MAC': (model) => withHost(model, { mac: [] }, 'mac', 'dhcp-host-without-mac'),
  'two hosts with one address': (model) =>
    model.hosts[0] &&
    withHost(model, { address: model.hosts[0].address }, 'address', 'dhcp-address-taken'),
  'two hosts with one MAC': (model) =>
    model.hosts[0] &&
    withHost(model, { mac: model.hosts[0].mac.slice(0, 1) }, 'mac[0]', 'dhcp-mac-taken'),
  'two hosts with one name': (model) =>
    model.hosts[0] && withHost(model, { name: model.hosts[0].name }, 'name', 'dhcp-name-taken'),
};

function found(model: DhcpModel, path: string, code: DhcpIssueCode): BrokenDhcpModel {
  return { model, path, code };
}

/** Adds a host that is sound but for what it is given. */
function withHost(
  model: DhcpModel,
  broken: Partial<DhcpHost>,
  ...[field, code]: [string, DhcpIssueCode]
): BrokenDhcpModel {
  const sound = {
    name: 'broken-host',
    mac: ['52:54:00:ff:ff:01'],
    address: ipv4Plus(networkAddress(model.network), 1),
  } as unknown as DhcpHost;
  return found(
    { ...model, hosts: [...model.hosts, { ...sound, ...broken }] },
    `hosts[${model.hosts.length}].${field}`,
    code,
  );
}

function outside(network: Ipv4Network): Ipv4Address {
  return ipv4Plus(broadcastAddress(network), 7);
}

function omit<T extends object, Key extends keyof T>(all: T, key: Key): Omit<T, Key> {
  const { [key]: _omitted, ...rest } = all;
  return rest;
}
