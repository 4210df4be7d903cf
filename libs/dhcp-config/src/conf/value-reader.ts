import type { Ipv4Address } from '@operos/cluster-model';
import {
  parseDnsName,
  parseIpv4Address,
  parseMacAddress,
  parseNodeName,
} from '@operos/cluster-model';
import type { BootFileName } from '../boot-file-name.ts';
import { parseBootFileName } from '../boot-file-name.ts';
import type { BootUrl } from '../boot-url.ts';
import { parseBootUrl } from '../boot-url.ts';
import { parseOmapiSecret } from '../omapi-secret.ts';
import type { ConfIssues } from './conf-issues.ts';
import type { ConfStatement } from './conf-statement.ts';
import { listValues } from './statement-words.ts';

/** How the values of a statement are read, and after how many words of its head they start. */
export interface ValueReader<T> {
  readonly what: string;
  readonly skip: number;
  readonly parse: (text: string) => T | undefined;
}

/** Every value of the statement, or none and an issue if one is illegal. */
export function readValues<T>(
  issues: ConfIssues,
  statement: ConfStatement,
  { what, skip, parse }: ValueReader<T>,
): T[] {
  const texts = listValues(statement, skip);
  const values = texts.flatMap((text) => parse(text) ?? []) as T[];
  if (values.length === texts.length && values.length > 0) return values;
  issues.value(statement, what);
  return [];
}

/** The one value of the statement, or undefined and an issue. */
export function readValue<T>(
  issues: ConfIssues,
  statement: ConfStatement,
  reader: ValueReader<T>,
): T | undefined {
  const values = readValues(issues, statement, reader);
  if (values.length > 1) issues.value(statement, reader.what);
  return values.length === 1 ? values[0] : undefined;
}

/** The readers of each kind of value, for values that start after `skip` words. */
export const reading = {
  addresses: (skip: number): ValueReader<Ipv4Address> => ({
    what: 'IPv4 addresses',
    skip,
    parse: parseIpv4Address,
  }),
  dnsNames: (skip: number) => ({ what: 'lower-case DNS names', skip, parse: parseDnsName }),
  label: (skip: number) => ({ what: 'a lower-case DNS label', skip, parse: parseNodeName }),
  mac: (skip: number) => ({ what: 'a MAC address', skip, parse: parseMacAddress }),
  number: (skip: number) => ({ what: 'a whole number', skip, parse: parseWholeNumber }),
  secret: (skip: number) => ({ what: 'a key in base64', skip, parse: parseOmapiSecret }),
  bootFile: (skip: number) => ({ what: 'a relative path', skip, parse: parseBootFileName }),
  bootUrl: (skip: number) => ({ what: 'a plain http URL', skip, parse: parseBootUrl }),
  fileOrUrl: (skip: number): ValueReader<BootFileName | BootUrl> => ({
    what: 'a relative path or a plain http URL',
    skip,
    parse: (text) => parseBootFileName(text) ?? parseBootUrl(text),
  }),
} as const;

function parseWholeNumber(text: string): number | undefined {
  return /^[0-9]{1,10}$/.test(text) ? Number(text) : undefined;
}
