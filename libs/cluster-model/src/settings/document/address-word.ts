import { parseIpv4Address } from '../../ipv4-address.ts';
import { networkOf, parseIpv4Network } from '../../ipv4-network.ts';
import type { Place } from '../reading/place.ts';
import { showValue } from '../reading/show-value.ts';
import { word } from '../reading/word.ts';

const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const DOTTED = `${OCTET}(?:\\.${OCTET}){3}`;
const LENGTH = '(?:3[0-2]|[12]?[0-9])';
const IPV6 = /^[0-9A-Fa-f]*:[0-9A-Fa-f:.]*(?:\/[0-9]+)?$/;

/** An IPv4 address of a document. */
export const addressWord = word({
  parse: parseIpv4Address,
  pattern: new RegExp(`^${DOTTED}$`),
  maxLength: 15,
  expected: 'an IPv4 address such as 192.168.33.10',
  code: 'address-invalid',
  explain: explainIpv6,
});

/** An IPv4 network of a document. */
export const networkWord = word({
  parse: parseIpv4Network,
  pattern: new RegExp(`^${DOTTED}/${LENGTH}$`),
  maxLength: 18,
  expected: 'an IPv4 network such as 192.168.33.0/24',
  code: 'network-invalid',
  explain: (text, place) => explainHostBits(text, place) || explainIpv6(text, place),
});

function explainHostBits(text: string, place: Place): boolean {
  const [base = '', length = ''] = text.split('/');
  const address = parseIpv4Address(base);
  if (address === undefined || !new RegExp(`^${LENGTH}$`).test(length)) return false;
  const meant = networkOf(address, Number(length));
  if (text !== `${base}/${length}`) return false;
  place.report(
    'network-host-bits',
    `Expected a network, got the address ${showValue(base)} inside one.`,
    `Write ${meant}.`,
  );
  return true;
}

function explainIpv6(text: string, place: Place): boolean {
  if (text.length > 50 || !IPV6.test(text)) return false;
  place.report('ipv6-unsupported', `Expected IPv4, got ${showValue(text)}.`);
  return true;
}
