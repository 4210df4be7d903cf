import type { Ipv4Address } from '@operos/cluster-model';
import { parseIpv4Address } from '@operos/cluster-model';
import type { BootFileKind } from './boot-file-kind.ts';
import { bootFileKind } from './boot-file-kind.ts';
import type { ShownPath } from './shown-path.ts';
import { shownPath } from './shown-path.ts';

/** What tftpd-hpa logged of a machine. */
export type TftpSighting =
  | {
      /** A read request came in; TFTP logs no end of a transfer. */
      readonly kind: 'requested';
      readonly client: Ipv4Address;
      readonly path: ShownPath;
      readonly file: BootFileKind;
    }
  | {
      /** The request before it, from the same client, was turned down. */
      readonly kind: 'refused';
      readonly client: Ipv4Address;
      /** In tftpd's words: `File not found`. */
      readonly reason: ShownPath;
    };

const HEAD = '^(?:.{0,200}? )?(?:in\\.)?tftpd(?:-hpa)?\\[[0-9]+\\]: ';
const REQUEST = new RegExp(`${HEAD}RRQ from ([0-9.]+) filename (.+)$`, 'u');
const REFUSAL = new RegExp(`${HEAD}sending NAK \\([0-9]+, (.+)\\) to ([0-9.]+)$`, 'u');
const REMAPPED = / remapped to (.+)$/u; // with a map file, the name that was really opened

/**
 * Reads one line that tftpd-hpa logs with `--verbose`, whatever syslog put before it; undefined for any other line.
 * The time is syslog's business: the caller, who reads the journal, knows it better than the text.
 */
export function parseTftpLog(line: string): TftpSighting | undefined {
  if (line.length > 4096) return undefined;
  return parseRequest(line) ?? parseRefusal(line);
}

function parseRequest(line: string): TftpSighting | undefined {
  const [, address = '', name = ''] = REQUEST.exec(line) ?? [];
  const client = parseIpv4Address(address);
  if (client === undefined) return undefined;
  const path = REMAPPED.exec(name)?.[1] ?? name;
  return { kind: 'requested', client, path: shownPath(path), file: bootFileKind(path) };
}

function parseRefusal(line: string): TftpSighting | undefined {
  const [, reason = '', address = ''] = REFUSAL.exec(line) ?? [];
  const client = parseIpv4Address(address);
  return client && { kind: 'refused', client, reason: shownPath(reason) };
}
