import type { Issue } from '@operos/cluster-model';
import {
  parseDnsName,
  parseInterfaceName,
  parseIpv4Address,
  parseIpv4Network,
  parseMacAddress,
  parseNodeName,
} from '@operos/cluster-model';
import { parseBootFileName } from '../boot-file-name.ts';
import { parseBootUrl } from '../boot-url.ts';
import type { BootSettings, DhcpHost, DhcpModel } from '../dhcp-model.ts';
import { parseOmapiSecret } from '../omapi-secret.ts';
import { dhcpError } from './dhcp-issue.ts';

/** What a word at a path must be for its type to be true. */
interface Expectation {
  readonly what: string;
  readonly parse: (text: string) => string | undefined;
}

const address: Expectation = { what: 'an IPv4 address', parse: parseIpv4Address };
const dnsName: Expectation = { what: 'a lower-case DNS name', parse: parseDnsName };
const label: Expectation = { what: 'a lower-case DNS label', parse: parseNodeName };
const mac: Expectation = { what: 'a lower-case MAC address', parse: parseMacAddress };
const url: Expectation = { what: 'a plain http URL', parse: parseBootUrl };
const file: Expectation = { what: 'a relative path', parse: parseBootFileName };
const fileOrUrl: Expectation = {
  what: 'a relative path or a plain http URL',
  parse: (text) => parseBootFileName(text) ?? parseBootUrl(text),
};
const interfaceName: Expectation = { what: 'an interface name', parse: parseInterfaceName };

/** Finds every word that was cast to its type without being parsed, so that no renderer prints hostile text. */
export function checkWords(model: DhcpModel): Issue[] {
  return [
    ...word('network', model.network, { what: 'an IPv4 network', parse: parseIpv4Network }),
    ...word('serverAddress', model.serverAddress, address),
    ...words('interfaces', model.interfaces, interfaceName),
    ...words('routers', model.routers, address),
    ...words('dnsServers', model.dnsServers, address),
    ...words('ntpServers', model.ntpServers, address),
    ...(model.domainName === null ? [] : word('domainName', model.domainName, dnsName)),
    ...words('searchDomains', model.searchDomains, dnsName),
    ...model.ranges.flatMap((range, index) => [
      ...word(`ranges[${index}].first`, range.first, address),
      ...word(`ranges[${index}].last`, range.last, address),
    ]),
    ...(model.boot === null ? [] : bootWords(model.boot)),
    ...model.hosts.flatMap((host, index) => hostWords(host, `hosts[${index}]`)),
    ...(model.omapi === null ? [] : omapiWords(model.omapi)),
  ];
}

function bootWords(boot: BootSettings): Issue[] {
  return [
    ...word('boot.nextServer', boot.nextServer, address),
    ...Object.entries(boot.tftp).flatMap(([name, loader]) => [
      ...word(`boot.tftp.${name}.file`, loader.file, file),
      ...optionalWord(`boot.tftp.${name}.pathPrefix`, loader.pathPrefix, url),
    ]),
    ...Object.entries(boot.http).flatMap(([name, text]) => word(`boot.http.${name}`, text, url)),
    ...optionalWord('boot.ipxeScript', boot.ipxeScript ?? undefined, fileOrUrl),
  ];
}

function hostWords(host: DhcpHost, path: string): Issue[] {
  return [
    ...word(`${path}.name`, host.name, label),
    ...words(`${path}.mac`, host.mac, mac),
    ...word(`${path}.address`, host.address, address),
    ...optionalWord(`${path}.bootFile`, host.bootFile, fileOrUrl),
  ];
}

function omapiWords(omapi: NonNullable<DhcpModel['omapi']>): Issue[] {
  const algorithm = {
    what: 'hmac-sha256',
    parse: (text: string) => (text === 'hmac-sha256' ? text : undefined),
  };
  return [
    ...word('omapi.keyName', omapi.keyName, label),
    ...word('omapi.keyAlgorithm', omapi.keyAlgorithm, algorithm),
    // The secret itself is never printed into a message.
    ...word('omapi.secret', omapi.secret, { what: 'base64', parse: parseOmapiSecret }).map(
      (issue) => ({ ...issue, message: 'Expected 1 to 64 bytes in base64, got other text' }),
    ),
  ];
}

function words(path: string, texts: readonly string[], expectation: Expectation): Issue[] {
  return texts.flatMap((text, index) => word(`${path}[${index}]`, text, expectation));
}

function optionalWord(path: string, text: string | undefined, expectation: Expectation): Issue[] {
  return text === undefined ? [] : word(path, text, expectation);
}

function word(path: string, text: unknown, expectation: Expectation): Issue[] {
  if (typeof text === 'string' && expectation.parse(text) === text) return [];
  return [
    dhcpError({
      path,
      code: 'dhcp-value-illegal',
      message: `Expected ${expectation.what}, got ${JSON.stringify(text)}`,
      remedy: 'Parse the value with the function of its type before building the model.',
    }),
  ];
}
