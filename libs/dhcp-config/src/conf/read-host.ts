import type { Ipv4Address, MacAddress, NodeName } from '@operos/cluster-model';
import { parseNodeName } from '@operos/cluster-model';
import type { DhcpHost } from '../dhcp-model.ts';
import { PROBE_HOST, renderProbeHost } from '../render-host.ts';
import type { ConfStatement } from './conf-statement.ts';
import type { DhcpModelDraft } from './dhcp-model-draft.ts';
import { headText } from './statement-words.ts';
import type { ValueReader } from './value-reader.ts';
import { readValue, reading } from './value-reader.ts';

interface HostFields {
  readonly mac: MacAddress | undefined;
  readonly address: Ipv4Address | undefined;
  readonly hostName: NodeName | undefined;
  readonly bootFile: DhcpHost['bootFile'];
}

const HOST_STATEMENT = /^(?:hardware ethernet|fixed-address|option host-name|filename) /;

/** Takes over a host; `name.2`, `name.3` … add a MAC to the host they name. */
export function readHost(draft: DhcpModelDraft, statement: ConfStatement): void {
  const declared = statement.head[1]?.text ?? '';
  if (declared === PROBE_HOST) {
    readProbeHost(draft, statement);
    return;
  }
  const fields = readFields(draft, statement);
  const name = parseNodeName(declared) ?? fields.hostName;
  const { mac, address, bootFile } = fields;
  if (name === undefined || mac === undefined || address === undefined) {
    draft.issues.value(statement, 'a host with a lower-case name, a MAC and an address');
    return;
  }
  const host = { name, mac: [mac], address, ...(bootFile === undefined ? {} : { bootFile }) };
  addHost(draft, host, declared !== name);
}

/** Takes nothing from it: every file that Operos writes has it, for its own server address. */
function readProbeHost(draft: DhcpModelDraft, statement: ConfStatement): void {
  const written = statement.body?.map((inner) => `${headText(inner)};`).join(' ') ?? '';
  const expected = draft.serverAddress === undefined ? '' : renderProbeHost(draft.serverAddress);
  if (`host ${PROBE_HOST} { ${written} }` !== expected) draft.issues.unsupported(statement);
}

/** Another MAC follows its host directly, because Operos writes hosts in order. */
function addHost(draft: DhcpModelDraft, host: DhcpHost, isAnotherMac: boolean): void {
  const last = draft.hosts.at(-1);
  if (isAnotherMac && last?.name === host.name && last.address === host.address)
    draft.hosts[draft.hosts.length - 1] = { ...last, mac: [...last.mac, ...host.mac] };
  else draft.hosts.push(host);
}

function readFields(draft: DhcpModelDraft, statement: ConfStatement): HostFields {
  for (const inner of statement.body ?? [])
    if (!HOST_STATEMENT.test(headText(inner))) draft.issues.unsupported(inner);
  const field = fieldsOf(draft, statement);
  return {
    mac: field('hardware ethernet', reading.mac(2)),
    address: field('fixed-address', reading.addresses(1)),
    hostName: field('option host-name', reading.label(2)),
    bootFile: field('filename', reading.fileOrUrl(1)),
  };
}

function fieldsOf(draft: DhcpModelDraft, statement: ConfStatement) {
  return <T>(keyword: string, reader: ValueReader<T>): T | undefined => {
    const inner = statement.body?.find((child) => headText(child).startsWith(`${keyword} `));
    return inner === undefined ? undefined : readValue(draft.issues, inner, reader);
  };
}
