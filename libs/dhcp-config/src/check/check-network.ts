import type { Ipv4Network, Issue } from '@operos/cluster-model';
import { networksOverlap, parseIpv4Network, prefixLength } from '@operos/cluster-model';
import type { DhcpModel } from '../dhcp-model.ts';
import { dhcpError, dhcpWarning } from './dhcp-issue.ts';
import { checkPlaceInNetwork } from './place-in-network.ts';
import { findRepeats, occurrencesIn } from './repeats.ts';

/** Nothing here can be a private network: this host, loopback, link-local, multicast and reserved (RFC 6890). */
const unusableNetworks = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3'].flatMap(
  (text) => parseIpv4Network(text) ?? [],
);

/** Judges the network itself, the server's place in it and the interfaces it listens on. */
export function checkNetwork(model: DhcpModel): Issue[] {
  const { network, serverAddress: address } = model;
  const server = { path: 'serverAddress', address, what: 'the DHCP server' };
  return [
    ...checkUsableNetwork(network),
    ...checkPlaceInNetwork(network, server),
    ...checkInterfaces(model),
  ];
}

function checkUsableNetwork(network: Ipv4Network): Issue[] {
  const length = prefixLength(network);
  const special = unusableNetworks.find((unusable) => networksOverlap(unusable, network));
  if (length >= 8 && length <= 30 && special === undefined) return [];
  return [
    dhcpError({
      path: 'network',
      code: 'dhcp-network-not-usable',
      message: `Expected a private network from /8 to /30, got ${network}${
        special === undefined ? '' : `, which meets the reserved ${special}`
      }`,
      remedy: 'Choose a network such as 10.20.0.0/24 that has room for the servers.',
    }),
  ];
}

function checkInterfaces({ interfaces }: DhcpModel): Issue[] {
  const none = dhcpWarning({
    path: 'interfaces',
    code: 'dhcp-interface-missing',
    message: 'Expected the interface of the private network, got none: dhcpd would try them all',
    remedy: 'Name the interface that the servers are cabled to.',
  });
  const repeats = findRepeats(occurrencesIn('interfaces', interfaces)).map(({ path, value }) =>
    dhcpError({
      path,
      code: 'dhcp-duplicate',
      message: `Expected each interface once, got ${value} again`,
      remedy: 'Remove one of the two.',
    }),
  );
  return [...(interfaces.length === 0 ? [none] : []), ...repeats];
}
