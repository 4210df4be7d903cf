import { parseDnsName, parseNodeName } from '../../node-name.ts';
import { interfaceNamePattern, parseInterfaceName } from '../../interface-name.ts';
import { word } from '../reading/word.ts';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

/** The name of one machine. */
export const nodeNameWord = word({
  parse: parseNodeName,
  pattern: new RegExp(`^${LABEL}$`),
  maxLength: 63,
  expected: 'a host name such as controller',
  code: 'name-invalid',
});

/** A domain, or a machine's name with its domain. */
export const dnsNameWord = word({
  parse: parseDnsName,
  pattern: new RegExp(`^${LABEL}(?:\\.${LABEL})*$`),
  maxLength: 253,
  expected: 'a DNS name such as cluster.example.com',
  code: 'name-invalid',
});

/** A network interface of the controller. */
export const interfaceWord = word({
  parse: parseInterfaceName,
  pattern: interfaceNamePattern,
  maxLength: 15,
  expected: 'a network interface such as enp3s0',
  code: 'interface-invalid',
});
