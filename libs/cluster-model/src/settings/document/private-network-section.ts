import type { AddressRange } from '../address-range.ts';
import type { PrivateNetwork } from '../private-network.ts';
import { listOf } from '../reading/list-of.ts';
import { defaulted, optional, required, section } from '../reading/section.ts';
import { addressWord, networkWord } from './address-word.ts';
import { dnsNameWord, interfaceWord } from './name-word.ts';

const MOST_SERVERS = 8; // resolvers or time servers; clients try three of them at most

const range = section<AddressRange>({
  first: required(addressWord, 'The lowest address of the range.'),
  last: required(addressWord, 'The highest address of the range, itself included.'),
});

/** `privateNetwork:` of a document. */
export const privateNetworkSection = section<PrivateNetwork>({
  interface: required(interfaceWord, 'The controller’s network card on the private network.'),
  network: required(networkWord, 'The private network.'),
  controllerAddress: required(addressWord, 'The controller’s address on the private network.'),
  gateway: optional(
    addressWord,
    'Where workers send what is for other networks. Left out: the controller. Must be given when the public network is disabled.',
  ),
  dns: defaulted(
    listOf(addressWord, MOST_SERVERS),
    [],
    'The resolvers that workers ask. Empty: the controller.',
  ),
  ntp: defaulted(
    listOf(addressWord, MOST_SERVERS),
    [],
    'The time servers that workers ask. Empty: the controller.',
  ),
  domain: defaulted(
    dnsNameWord,
    'operos.internal',
    'The domain that server names are completed with.',
  ),
  range: optional(
    range,
    'Addresses for machines not yet known, at most 1024. Left out: chosen near the end of the network.',
  ),
});
