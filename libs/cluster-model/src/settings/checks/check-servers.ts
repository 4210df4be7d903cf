import type { Issue } from '../../issue.ts';
import type { Ipv4Address } from '../../ipv4-address.ts';
import { ipv4ToNumber } from '../../ipv4-address.ts';
import type { Ipv4Network } from '../../ipv4-network.ts';
import { networkContains } from '../../ipv4-network.ts';
import { usableAddresses } from '../derive/usable-addresses.ts';
import type { SettingsDraft } from '../parse-cluster-settings.ts';
import { settingsIssue } from '../settings-issue.ts';
import { isReservedAddress } from './reserved-blocks.ts';

type Addresses = readonly (Ipv4Address | undefined)[] | undefined;

/** Finds resolvers and time servers that cannot be reached, and their absence where nobody else names them. */
export function checkServers(draft: SettingsDraft): Issue[] {
  const { privateNetwork: lan, publicNetwork: site } = draft;
  const siteResolvers = site?.mode === 'static' ? site.dns : undefined;
  return [
    ...serverIssues(draft, 'privateNetwork.dns', lan?.dns),
    ...serverIssues(draft, 'privateNetwork.ntp', lan?.ntp),
    ...serverIssues(draft, 'publicNetwork.dns', siteResolvers),
    ...missing('publicNetwork.dns', siteResolvers),
    ...missing('privateNetwork.dns', site?.mode === 'disabled' ? lan?.dns : undefined),
  ];
}

function serverIssues(draft: SettingsDraft, field: string, addresses: Addresses = []): Issue[] {
  return addresses.flatMap((address, index) =>
    address === undefined ? [] : reachIssues(draft, `${field}[${index}]`, address),
  );
}

function reachIssues(draft: SettingsDraft, path: string, address: Ipv4Address): Issue[] {
  if (isReservedAddress(address)) {
    const message = `Expected an address that machines can reach, got ${address}.`;
    return [settingsIssue('address-reserved', { path, message })];
  }
  if (isEndOf(draft.privateNetwork?.network, address)) {
    const message = `${address} is an end of the private network.`;
    return [settingsIssue('address-unusable', { path, message })];
  }
  return clusterNetworks(draft)
    .filter((network) => networkContains(network, address))
    .map((network) =>
      settingsIssue('address-shadowed', { path, message: `${address} lies in ${network}.` }),
    );
}

function clusterNetworks({ kubernetes }: SettingsDraft): Ipv4Network[] {
  return [kubernetes?.podNetwork, kubernetes?.serviceNetwork].filter(
    (network) => network !== undefined,
  );
}

function isEndOf(network: Ipv4Network | undefined, address: Ipv4Address): boolean {
  if (network === undefined || !networkContains(network, address)) return false;
  const { first, last } = usableAddresses(network);
  return ipv4ToNumber(address) < first || ipv4ToNumber(address) > last;
}

function missing(path: string, addresses: Addresses): Issue[] {
  if (addresses?.length !== 0) return [];
  return [settingsIssue('dns-missing', { path, message: 'Expected a resolver, got none.' })];
}
