import type { Ipv4Address, Ipv4Network } from '@operos/cluster-model';
import { netmask, networkOf, parseIpv4Address } from '@operos/cluster-model';
import type { ConfStatement } from './conf-statement.ts';
import type { DhcpModelDraft } from './dhcp-model-draft.ts';
import type { Readings } from './read-statements.ts';
import { constant, readStatements } from './read-statements.ts';
import { readValues, reading } from './value-reader.ts';

/** Takes over the one subnet of the model; a second one is beyond it. */
export function readSubnet(draft: DhcpModelDraft, statement: ConfStatement): void {
  if (draft.network !== undefined) {
    draft.issues.unsupported(statement);
    return;
  }
  const [, base, , mask] = statement.head.map((token) => token.text);
  draft.network = toNetwork(parseIpv4Address(base ?? ''), parseIpv4Address(mask ?? ''));
  if (draft.network === undefined) draft.issues.value(statement, 'a network and its netmask');
  readStatements(draft, statement.body ?? [], subnetReadings);
}

function toNetwork(base?: Ipv4Address, mask?: Ipv4Address): Ipv4Network | undefined {
  if (base === undefined || mask === undefined) return undefined;
  const candidates = Array.from({ length: 33 }, (_, prefix) => networkOf(base, prefix));
  return candidates.find((network) => netmask(network) === mask && network.startsWith(`${base}/`));
}

const poolReadings: Readings = new Map([
  ['deny', constant('deny known-clients')],
  ['range', readRange],
]);

const subnetReadings: Readings = new Map([
  ...poolReadings,
  [
    'option routers',
    (draft, statement) => {
      draft.routers = readValues(draft.issues, statement, reading.addresses(2));
    },
  ],
  [
    'option domain-name-servers',
    (draft, statement) => {
      draft.dnsServers = readValues(draft.issues, statement, reading.addresses(2));
    },
  ],
  [
    'option ntp-servers',
    (draft, statement) => {
      draft.ntpServers = readValues(draft.issues, statement, reading.addresses(2));
    },
  ],
  [
    'option domain-name',
    (draft, statement) => {
      draft.domainName = readValues(draft.issues, statement, reading.dnsNames(2))[0] ?? null;
    },
  ],
  [
    'option domain-search',
    (draft, statement) => {
      draft.searchDomains = readValues(draft.issues, statement, reading.dnsNames(2));
    },
  ],
  [
    'pool',
    (draft, statement) => {
      readStatements(draft, statement.body ?? [], poolReadings);
    },
  ],
]);

function readRange(draft: DhcpModelDraft, statement: ConfStatement): void {
  const [first, last = first] = readValues(draft.issues, statement, reading.addresses(1));
  if (first !== undefined && last !== undefined) draft.ranges.push({ first, last });
}
