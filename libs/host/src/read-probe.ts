import type { HttpProbe, Probe, ProbeTiming, TcpProbe, UdpProbe } from './plan.ts';
import { given, kindField, type PlanReader } from './plan-reader.ts';

const PORT = { least: 1, most: 65_535 };
const MILLISECONDS = { least: 1, most: 300_000 };
const HOST = { pattern: /^[A-Za-z0-9:][A-Za-z0-9.:-]{0,252}$/, expected: 'a name or an address' };
const URL_TEXT = { pattern: /^https?:\/\/[\x21-\x7e]{1,2000}$/, expected: 'an http or https URL' };
const PIECE = { pattern: /^[^]{1,1000}$/, expected: 'at most 1,000 characters' };
const TIMING_FIELDS = ['kind', 'deadlineMs', 'holdMs'] as const;

/** Reads a probe if there is one; undefined, with the reasons in the reader, if it is none. */
export function readProbe(reader: PlanReader, value: unknown, path: string): Probe | undefined {
  if (value === undefined) return undefined;
  const kind = reader.oneOf(kindField(value), `${path}.kind`, ['tcp', 'udp', 'http']);
  switch (kind) {
    case 'tcp':
      return readTcp(reader, value, path);
    case 'udp':
      return readUdp(reader, value, path);
    case 'http':
      return readHttp(reader, value, path);
    case undefined:
      return undefined;
  }
}

type Fields = Partial<Record<keyof ProbeTiming, unknown>>;

function readTcp(reader: PlanReader, value: unknown, path: string): TcpProbe | undefined {
  const fields = reader.fields(value, path, [...TIMING_FIELDS, 'host', 'port']);
  const timing = fields && readTiming(reader, fields, path);
  const host = fields && reader.text(fields.host, `${path}.host`, HOST);
  const port = fields && reader.integer(fields.port, `${path}.port`, PORT);
  if (!timing || host === undefined || port === undefined) return undefined;
  return { kind: 'tcp', host, port, ...timing };
}

function readUdp(reader: PlanReader, value: unknown, path: string): UdpProbe | undefined {
  const fields = reader.fields(value, path, [...TIMING_FIELDS, 'port']);
  const timing = fields && readTiming(reader, fields, path);
  const port = fields && reader.integer(fields.port, `${path}.port`, PORT);
  return timing && port !== undefined ? { kind: 'udp', port, ...timing } : undefined;
}

function readHttp(reader: PlanReader, value: unknown, path: string): HttpProbe | undefined {
  const fields = reader.fields(value, path, [...TIMING_FIELDS, 'url', 'status', 'contains']);
  if (!fields) return undefined;
  const timing = readTiming(reader, fields, path);
  const url = reader.text(fields.url, `${path}.url`, URL_TEXT);
  const status =
    fields.status === undefined
      ? undefined
      : reader.integer(fields.status, `${path}.status`, { least: 100, most: 599 });
  const contains =
    fields.contains === undefined
      ? undefined
      : reader.text(fields.contains, `${path}.contains`, PIECE);
  if (!timing || url === undefined) return undefined;
  if (!URL.canParse(url)) reader.refuse(`${path}.url`, 'Expected a URL');
  return {
    kind: 'http',
    url,
    ...timing,
    ...given('status', status),
    ...given('contains', contains),
  };
}

function readTiming(reader: PlanReader, fields: Fields, path: string): ProbeTiming | undefined {
  const deadlineMs = reader.integer(fields.deadlineMs, `${path}.deadlineMs`, MILLISECONDS);
  const { holdMs } = fields;
  const hold =
    holdMs === undefined ? undefined : reader.integer(holdMs, `${path}.holdMs`, MILLISECONDS);
  return deadlineMs === undefined ? undefined : { deadlineMs, ...given('holdMs', hold) };
}
