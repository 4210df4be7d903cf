import type { AddressRange } from '@operos/cluster-model';
import { netmask, networkAddress } from '@operos/cluster-model';
import { canonicalDhcpModel } from './canonical-dhcp-model.ts';
import type { DhcpModel, OmapiSettings } from './dhcp-model.ts';
import { quoteConfString } from './quote-conf-string.ts';
import { renderBootClasses } from './render-boot-classes.ts';
import { renderHost, renderProbeHost } from './render-host.ts';

/** Renders dhcpd.conf(5). The same network always gives the same bytes, so an unchanged file means no restart. */
export function renderDhcpdConf(model: DhcpModel): string {
  const canonical = canonicalDhcpModel(model);
  return [
    '# Written by Operos from its settings and the nodes it knows; changes made here are overwritten.',
    ...serverStatements(canonical),
    ...(canonical.omapi === null ? [] : omapiStatements(canonical.omapi)),
    ...(canonical.boot === null ? [] : renderBootClasses(canonical.boot)),
    ...subnetStatements(canonical),
    renderProbeHost(canonical.serverAddress),
    ...canonical.hosts.flatMap(renderHost),
    '',
  ].join('\n');
}

function serverStatements(model: DhcpModel): string[] {
  return [
    model.authoritative ? 'authoritative;' : 'not authoritative;',
    `server-identifier ${model.serverAddress};`,
    'ddns-update-style none;',
    'ignore-client-uids true;', // firmware, loader and operating system each send another option 61
    'use-host-decl-names on;',
    `default-lease-time ${model.leaseSeconds.default};`,
    `max-lease-time ${model.leaseSeconds.max};`,
  ];
}

function omapiStatements({ port, keyName, keyAlgorithm, secret }: OmapiSettings): string[] {
  return [
    `key ${keyName} { algorithm ${keyAlgorithm}; secret ${secret}; }`,
    `omapi-key ${keyName};`,
    `omapi-port ${port};`,
  ];
}

function subnetStatements(model: DhcpModel): string[] {
  return [
    `subnet ${networkAddress(model.network)} netmask ${netmask(model.network)} {`,
    ...listOption('routers', model.routers),
    ...listOption('domain-name-servers', model.dnsServers),
    ...listOption('ntp-servers', model.ntpServers),
    ...listOption('domain-name', quoted(model.domainName === null ? [] : [model.domainName])),
    ...listOption('domain-search', quoted(model.searchDomains)),
    ...(model.ranges.length === 0 ? [] : poolStatements(model.ranges)),
    '}',
  ];
}

/** dhcpd refuses an empty list (`option routers ;`), so an empty one is not written. */
function listOption(name: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`  option ${name} ${values.join(', ')};`];
}

function quoted(texts: readonly string[]): string[] {
  return texts.map(quoteConfString);
}

function poolStatements(ranges: readonly AddressRange[]): string[] {
  return [
    '  pool {',
    '    deny known-clients;', // a machine with a lasting address never takes a lent one
    ...ranges.map((range) => `    range ${range.first} ${range.last};`),
    '  }',
  ];
}
