import type { Ipv4Address } from '@operos/cluster-model';
import { parseIpv4Address } from '@operos/cluster-model';
import { bootLogFields } from '../nginx/boot-log-format.ts';
import type { BootFileKind } from './boot-file-kind.ts';
import { bootFileKind } from './boot-file-kind.ts';
import type { ShownPath } from './shown-path.ts';
import { shownPath } from './shown-path.ts';

/** One request to the boot server, as nginx logged it when it ended. */
export interface BootFetch {
  /** When it ended, in milliseconds since the epoch. */
  readonly at: number;
  readonly client: Ipv4Address;
  readonly method: string;
  /** The URL's path, decoded and normalised by nginx. */
  readonly path: ShownPath;
  readonly file: BootFileKind;
  /** The HTTP status; 0 if there was none. */
  readonly status: number;
  /** Bytes of the body that were sent. */
  readonly bytes: number;
  /** Seconds from the first byte of the request to the last of the answer. */
  readonly seconds: number;
  /** Whether the client got the file to its last byte. */
  readonly complete: boolean;
  /** What the client calls itself: `iPXE/1.0.0+`, `Syslinux/6.04`. */
  readonly agent: ShownPath;
}

type Line = Record<keyof typeof bootLogFields, string>;

const LONGEST_LINE = 65_536; // nginx's buffers hold 16 KiB of request, which JSON escapes may double and more

/** Reads one line of the site's access log; undefined if it is none, cut off or not from an IPv4 client. */
export function parseBootAccessLog(line: string): BootFetch | undefined {
  const read = readLine(line);
  const client = read && parseIpv4Address(read.client);
  if (read === undefined || client === undefined) return undefined;
  const at = amount(read.at);
  const status = amount(read.status);
  const bytes = amount(read.bytes);
  const seconds = amount(read.seconds);
  if (at === undefined || status === undefined) return undefined;
  if (bytes === undefined || seconds === undefined) return undefined;
  return {
    at: Math.round(at * 1000),
    client,
    method: shownPath(read.method),
    path: shownPath(read.path),
    file: bootFileKind(read.path),
    status,
    bytes,
    seconds,
    complete: read.done === 'OK' && read.method === 'GET' && isWhole(read),
    agent: shownPath(read.agent),
  };
}

function readLine(line: string): Line | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isLine(value) ? value : undefined;
  } catch {
    return undefined; // the last line of a file may be cut
  }
}

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.keys(bootLogFields).every((name) => typeof fields.get(name) === 'string');
}

function amount(text: string): number | undefined {
  return /^[0-9]{1,15}(?:\.[0-9]{1,6})?$/.test(text) ? Number(text) : undefined;
}

function isWhole({ status, bytes, length, range }: Line): boolean {
  if (length !== bytes) return false;
  if (status === '200') return true;
  const [, last, total] = /^bytes [0-9]+-([0-9]+)\/([0-9]+)$/.exec(range) ?? [];
  return status === '206' && Number(last) + 1 === Number(total);
}
