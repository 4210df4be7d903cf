import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { Request } from 'express';
import type { Keys } from '../archive/age-keys.ts';
import { refusal } from './backup-access.ts';

const HEAD_BYTES = 8192;
const DRAIN_MS = 60_000;

/** A request to restore: a line of JSON with the secret, which would be written to logs as a header, then the archive. */
export interface RestoreAsk {
  readonly keys: Keys;
  /** Whether the archive is only to be proven. */
  readonly isCheck: boolean;
  readonly archive: Readable;
}

/** Reads the line and leaves the archive to be read; throws an HttpException when it is not that. */
export async function readRestore(request: Request): Promise<RestoreAsk> {
  if (request.is('application/octet-stream') === false)
    throw badRequest('Expected application/octet-stream: a line of JSON, then the archive.');
  const chunks = request[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let head = Buffer.alloc(0);
  while (!head.includes(10)) {
    const next = await chunks.next();
    if (next.done === true || head.length > HEAD_BYTES)
      throw badRequest('Expected a line of JSON before the archive.');
    head = Buffer.concat([head, next.value]);
  }
  const end = head.indexOf(10);
  const asked = readHead(head.subarray(0, end).toString('utf8'));
  return { ...asked, archive: Readable.from(rest(head.subarray(end + 1), chunks)) };
}

/** Reads what is still coming and forgets it: whoever is still sending does not listen yet. */
export async function drain(request: Request): Promise<void> {
  if (request.readableEnded || request.destroyed) return;
  request.removeAllListeners('readable').resume();
  await once(request, 'end', { signal: AbortSignal.timeout(DRAIN_MS) }).catch(() => undefined);
}

async function* rest(first: Buffer, more: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first;
  for (let next = await more.next(); next.done !== true; next = await more.next()) yield next.value;
}

function readHead(line: string): Omit<RestoreAsk, 'archive'> {
  const read = parseJson(line);
  const { passphrase, identity, check } = read;
  if (!isShort(passphrase) || !isShort(identity) || !isFlag(check))
    throw badRequest('Expected passphrase, identity or check in the line before the archive.');
  return {
    isCheck: check === true,
    keys: {
      identities: identity === undefined ? [] : [identity.trim()],
      ...(passphrase === undefined ? {} : { passphrase }),
    },
  };
}

function parseJson(line: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read === 'object' && read !== null) return read as Record<string, unknown>;
  } catch {
    // The cause would have the secret in it.
  }
  throw badRequest('Expected a line of JSON before the archive.');
}

function isShort(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && value.length <= 1024);
}

function isFlag(value: unknown): value is boolean | undefined {
  return value === undefined || typeof value === 'boolean';
}

function badRequest(message: string) {
  return refusal(400, 'bad-request', message);
}
