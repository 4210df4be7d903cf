import type { IncomingMessage } from 'node:http';
import type { Reply } from './exchange.ts';
import { refuseBecause } from './refuse.ts';

const MOST_BYTES = 2 ** 20;
const MOST_LEVELS = 64;
const SHORT = 512; // characters, and so at most as many levels: few enough for anybody

/** A body that could be read, or the answer that says why not. */
export type Body =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly reply: Reply };

/** Reads a JSON body of at most 1 MiB and 64 levels. Stops reading as soon as it is too long. */
export async function readJson(request: IncomingMessage, most = MOST_BYTES): Promise<Body> {
  return parseJson(await readText(request, most), most);
}

/** Parses what was read of a body. */
export function parseJson(text: string | undefined, most: number): Body {
  if (text === undefined) return refused(413, `Expected at most ${most} bytes`);
  if (!isShallow(text)) return refused(400, `Expected at most ${MOST_LEVELS} levels`);
  try {
    return { kind: 'read', value: JSON.parse(text) as unknown };
  } catch {
    return refused(400, 'Expected JSON');
  }
}

/**
 * The body, undefined if it is longer. By events: iterating over the request costs more than everything else that a
 * heartbeat does.
 */
export function readText(request: IncomingMessage, most: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else {
        request.pause();
        resolve(undefined);
      }
    });
    request.once('end', () => {
      resolve(textOf(chunks));
    });
    request.once('error', reject);
  });
}

function textOf(chunks: readonly Buffer[]): string {
  const [only] = chunks;
  return only !== undefined && chunks.length === 1
    ? only.toString('utf8')
    : Buffer.concat(chunks).toString('utf8');
}

const STRUCTURE = /"(?:[^"\\]|\\.)*"|[[\]{}]/gs;

/** JSON.parse takes a million levels, and whoever walks them after it overflows the stack. */
function isShallow(text: string): boolean {
  if (text.length <= SHORT) return true;
  let depth = 0;
  for (const [token] of text.matchAll(STRUCTURE)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth > MOST_LEVELS) return false;
  }
  return true;
}

function refused(status: number, message: string): Body {
  const remedy = 'Use a Prospector of the same version as this Teamster.';
  return { kind: 'refused', reply: refuseBecause(status, 'body', [message, remedy]) };
}
