import type { Ipv4Address, Issue } from '@operos/cluster-model';
import { broadcastAddress, ipv4ToNumber, networkAddress } from '@operos/cluster-model';
import type { DhcpModel } from '../dhcp-model.ts';
import { dhcpError } from './dhcp-issue.ts';
import { checkPlaceInNetwork } from './place-in-network.ts';
import { findRepeats, occurrencesIn } from './repeats.ts';

const LONGEST_OPTION = 255; // bytes, RFC 2132 §2
const MOST_ADDRESSES = Math.floor(LONGEST_OPTION / 4);

/** Judges what is handed to every machine: routers, DNS and NTP servers, and search domains. */
export function checkServers(model: DhcpModel): Issue[] {
  const routers = occurrencesIn('routers', model.routers).flatMap(({ path, value }) =>
    checkPlaceInNetwork(model.network, { path, address: value, what: 'the router' }),
  );
  return [
    ...routers,
    ...checkAddressList('routers', model.routers),
    ...checkAddressList('dnsServers', model.dnsServers),
    ...checkAddressList('ntpServers', model.ntpServers),
    ...checkRemoteServers('dnsServers', model),
    ...checkRemoteServers('ntpServers', model),
    ...checkSearchDomains(model),
  ];
}

function checkAddressList(path: string, addresses: readonly Ipv4Address[]): Issue[] {
  const tooMany = dhcpError({
    path,
    code: 'dhcp-option-too-long',
    message: `Expected at most ${MOST_ADDRESSES} addresses, got ${addresses.length}`,
    remedy: 'Keep the first few; clients try no more than three.',
  });
  return [
    ...(addresses.length > MOST_ADDRESSES ? [tooMany] : []),
    ...repeatedValues(path, addresses),
  ];
}

function repeatedValues(path: string, values: readonly string[]): Issue[] {
  return findRepeats(occurrencesIn(path, values)).map((repeat) =>
    dhcpError({
      path: repeat.path,
      code: 'dhcp-duplicate',
      message: `Expected each value once, got ${repeat.value} again (first at ${repeat.firstPath})`,
      remedy: 'Remove one of the two.',
    }),
  );
}

/** A DNS or NTP server may stand anywhere, but not at an address that is no machine's. */
function checkRemoteServers(path: 'dnsServers' | 'ntpServers', model: DhcpModel): Issue[] {
  const ends = [networkAddress(model.network), broadcastAddress(model.network)];
  return occurrencesIn(path, model[path])
    .filter(({ value }) => ends.includes(value) || !isUnicast(value))
    .map((occurrence) =>
      dhcpError({
        path: occurrence.path,
        code: 'dhcp-address-not-usable',
        message: `Expected the address of a server, got ${occurrence.value}, which no machine can have`,
        remedy: 'Enter the address that the server answers on.',
      }),
    );
}

function isUnicast(address: Ipv4Address): boolean {
  const firstOctet = Math.floor(ipv4ToNumber(address) / 2 ** 24);
  return firstOctet > 0 && firstOctet !== 127 && firstOctet < 224;
}

function checkSearchDomains({ searchDomains }: DhcpModel): Issue[] {
  // Uncompressed, as in RFC 3397 before its compression: a length byte for each label and one for the end.
  const bytes = searchDomains.reduce((sum, domain) => sum + domain.length + 2, 0);
  const tooLong = dhcpError({
    path: 'searchDomains',
    code: 'dhcp-option-too-long',
    message: `Expected search domains of at most ${LONGEST_OPTION} bytes together, got ${bytes}`,
    remedy: 'Remove the domains that are least used.',
  });
  return [
    ...(bytes > LONGEST_OPTION ? [tooLong] : []),
    ...repeatedValues('searchDomains', searchDomains),
  ];
}
