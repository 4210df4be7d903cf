import type { PublicDhcp, PublicDisabled, PublicNetwork, PublicStatic } from '../public-network.ts';
import { fixed } from '../reading/fixed.ts';
import { listOf } from '../reading/list-of.ts';
import { oneOf } from '../reading/one-of.ts';
import { defaulted, required, section } from '../reading/section.ts';
import { addressWord, networkWord } from './address-word.ts';
import { interfaceWord } from './name-word.ts';

const interfaceField = required(
  interfaceWord,
  'The controller’s network card on the site’s network.',
);

/** `publicNetwork:` of a document. */
export const publicNetworkSection = oneOf<PublicNetwork, 'mode'>('mode', {
  dhcp: section<PublicDhcp>({
    mode: required(fixed('dhcp'), 'The site’s DHCP server gives the address.'),
    interface: interfaceField,
  }),
  static: section<PublicStatic>({
    mode: required(fixed('static'), 'The address is given here.'),
    interface: interfaceField,
    network: required(networkWord, 'The site’s network.'),
    address: required(addressWord, 'The controller’s address on the site’s network.'),
    gateway: required(addressWord, 'The router of the site’s network.'),
    dns: defaulted(listOf(addressWord, 8), [], 'The resolvers of the site.'),
  }),
  disabled: section<PublicDisabled>({
    mode: required(fixed('disabled'), 'Single-NIC mode: the private network is the only one.'),
  }),
});
