import { parseIpv4Address, parseMacAddress } from '@operos/cluster-model';
import type { ConfStatement } from '../conf/conf-statement.ts';
import type { ConfToken } from '../conf/conf-token.ts';
import { hexBytes, utf8Text } from './byte-text.ts';
import type { Lease, LeaseState } from './lease.ts';
import { readLeaseTime } from './lease-time.ts';

type LeaseFields = { -readonly [Key in keyof Lease]?: Lease[Key] | undefined };
type FieldReading = (statement: ConfStatement) => LeaseFields;

const states: ReadonlySet<string> = new Set<LeaseState>([
  'active',
  'free',
  'expired',
  'released',
  'abandoned',
  'backup',
  'reset',
  'bootp',
]);

/** Reads `lease ADDRESS { … }`; undefined for any other statement. What is not known inside it is passed over. */
export function readLease(statement: ConfStatement): Lease | undefined {
  const [keyword, place] = statement.head;
  const address = parseIpv4Address(place?.text ?? '');
  if (keyword?.text !== 'lease' || address === undefined || statement.body === undefined)
    return undefined;
  const fields = statement.body.reduce<LeaseFields>(
    (read, inner) => ({ ...read, ...findReading(inner)?.(inner) }),
    { address, state: 'unknown' },
  );
  return withoutUndefined(fields);
}

function findReading(statement: ConfStatement): FieldReading | undefined {
  const words = statement.head.slice(0, 2).map((token) => token.text);
  return readings.get(words.join(' ')) ?? readings.get(words[0] ?? '');
}

const readings: ReadonlyMap<string, FieldReading> = new Map<string, FieldReading>([
  ['starts', (statement) => ({ starts: readLeaseTime(statement) })],
  ['ends', (statement) => ({ ends: readLeaseTime(statement) })],
  ['cltt', (statement) => ({ lastContact: readLeaseTime(statement) })],
  ['tstp', (statement) => ({ toldPeer: readLeaseTime(statement) })],
  ['tsfp', (statement) => ({ saidByPeer: readLeaseTime(statement) })],
  ['atsfp', (statement) => ({ heardFromPeer: readLeaseTime(statement) })],
  ['binding state', (statement) => ({ state: readState(statement.head[2]) })],
  ['next binding', (statement) => ({ nextState: readState(statement.head[3]) })],
  ['rewind binding', (statement) => ({ rewindState: readState(statement.head[3]) })],
  ['abandoned', () => ({ state: 'abandoned' })],
  ['hardware ethernet', ({ head }) => ({ mac: parseMacAddress(head[2]?.text ?? '') })],
  ['uid', ({ head }) => ({ clientId: head[1] && hexBytes(head[1]) })],
  ['client-hostname', ({ head }) => ({ clientHostname: head[1] && utf8Text(head[1]) })],
  ['set vendor-class-identifier', ({ head }) => ({ vendorClass: head[3] && utf8Text(head[3]) })],
  ['option agent.circuit-id', ({ head }) => ({ circuitId: head[2] && hexBytes(head[2]) })],
  ['option agent.remote-id', ({ head }) => ({ remoteId: head[2] && hexBytes(head[2]) })],
]);

function readState(token: ConfToken | undefined): LeaseState {
  const text = token?.text ?? '';
  return states.has(text) ? (text as LeaseState) : 'unknown';
}

function withoutUndefined(fields: LeaseFields): Lease {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as Lease;
}
