import type { Issue } from '../../issue.ts';
import type { Ipv4Address } from '../../ipv4-address.ts';
import { ipv4ToNumber } from '../../ipv4-address.ts';
import type { Ipv4Network } from '../../ipv4-network.ts';
import { networkContains } from '../../ipv4-network.ts';
import { usableAddresses } from '../derive/usable-addresses.ts';
import type { SettingsDraft } from '../parse-cluster-settings.ts';
import { settingsIssue } from '../settings-issue.ts';

interface Member {
  readonly path: string;
  readonly address: Ipv4Address | undefined;
  readonly network: Ipv4Network | undefined;
}

/** Finds addresses that lie outside the network they belong to, or at one of its two ends. */
export function checkMembership(draft: SettingsDraft): Issue[] {
  return [...privateMembers(draft), ...publicMembers(draft)].flatMap((member) =>
    membershipIssues(member),
  );
}

function privateMembers({ privateNetwork: lan }: SettingsDraft): Member[] {
  const network = lan?.network;
  return [
    { path: 'privateNetwork.controllerAddress', address: lan?.controllerAddress, network },
    { path: 'privateNetwork.gateway', address: lan?.gateway, network },
    { path: 'privateNetwork.range.first', address: lan?.range?.first, network },
    { path: 'privateNetwork.range.last', address: lan?.range?.last, network },
  ];
}

function publicMembers({ publicNetwork: site }: SettingsDraft): Member[] {
  if (site?.mode !== 'static') return [];
  return [
    { path: 'publicNetwork.address', address: site.address, network: site.network },
    { path: 'publicNetwork.gateway', address: site.gateway, network: site.network },
  ];
}

function membershipIssues({ path, address, network }: Member): Issue[] {
  if (address === undefined || network === undefined) return [];
  if (!networkContains(network, address))
    return [
      settingsIssue('address-outside-network', {
        path,
        message: `Expected an address in ${network}, got ${address}.`,
      }),
    ];
  const usable = usableAddresses(network);
  const number = ipv4ToNumber(address);
  if (number >= usable.first && number <= usable.last) return [];
  const message = `${address} is the ${number < usable.first ? 'first' : 'last'} address of ${network}.`;
  return [settingsIssue('address-unusable', { path, message })];
}
