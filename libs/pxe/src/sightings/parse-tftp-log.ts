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

// What syslog puts before it has no bracket, so that no second head inside a file name is taken for the first.
const HEAD = '^(?:[^\\n[]{0,200} )?(?:in\\.)?tftpd(?:-hpa)?\\[[0-9]+\\]: ';
const REQUEST = new RegExp(`${HEAD}RRQ from ([0-9.]+) filename (.+)$`, 'su');
const REFUSAL = new RegExp(`${HEAD}sending NAK \\([0-9]+, (.+)\\) to ([0-9.]+)$`, 'su');
const REMAPPED = / remapped to (.+)$/su; // with a map file, the name that was really opened

/**
 * Reads one message that tftpd-hpa logs with `--verbose` (requests) or `--verbose --verbose` (refusals too), whatever
 * syslog put before it; undefined for any other. Give it whole messages, as `journalctl --output json` has them: a
 * hostile file name may hold a newline, and its second half would pass for a message of its own. The time is left to
 * the journal, which knows it better than the text.
 */
export function parseTftpLog(message: string): TftpSighting | undefined {
  if (message.length > 4096) return undefined;
  const text = message.trimEnd(); // tftpd ends some messages with a newline of its own
  return parseRequest(text) ?? parseRefusal(text);
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
