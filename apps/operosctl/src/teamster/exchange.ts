import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps, type RequestOptions } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandFailure, exitCodes } from '../exit-codes.ts';

/** Where to, and whom to believe. */
export interface Endpoint {
  /** `https://192.0.2.10` */
  readonly origin: string;
  /** PEM of the authority that signs the server, the only one trusted; null for the very first look, which trusts nobody. */
  readonly authority?: string | null;
}

/** One request. */
export interface Ask {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream is sent as it comes. */
  readonly body?: string | Readable;
  /** Without a byte in either direction; 30 s if not given. */
  readonly idleMs?: number;
}

/** What came back; the body is still to be read. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: IncomingMessage;
}

const IDLE_MS = 30_000;
const TRUST = /CERT|SIGNATURE|ALTNAME|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO/;

/** Sends a request; fails with a sentence when nobody answers, or somebody who cannot prove to be the cluster. */
export async function exchange(to: Endpoint, ask: Ask): Promise<Answer> {
  const url = new URL(ask.path, to.origin);
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = { origin: to.origin, ...ask.headers };
  const sent = send(url, { method: ask.method, headers, ...trust(to.authority) });
  sent.setTimeout(ask.idleMs ?? IDLE_MS, () => sent.destroy(new Error('no answer in time')));
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve).once('error', reject);
  });
  const body = ask.body instanceof Readable ? ask.body : Readable.from([ask.body ?? '']);
  // What goes wrong while sending is told by `answered`, unless an answer came before the end.
  pipeline(body, sent).catch(() => undefined);
  try {
    const response = await answered;
    return { status: response.statusCode ?? 0, headers: response.headers, body: response };
  } catch (cause) {
    throw whyNot(to.origin, cause as NodeJS.ErrnoException);
  }
}

function trust(authority: Endpoint['authority']): RequestOptions {
  if (authority === undefined) return {};
  if (authority === null) return { rejectUnauthorized: false, agent: false };
  return { ca: authority, agent: false };
}

function whyNot(origin: string, cause: NodeJS.ErrnoException): CommandFailure {
  const code = cause.code ?? '';
  if (TRUST.test(code))
    return new CommandFailure(
      exitCodes.failed,
      `Cannot trust ${origin}: ${cause.message} (${code}). Either another machine answers there, or the controller has a new authority: compare its console and run operosctl login ${origin} again.`,
      { cause },
    );
  const reason = code === '' ? cause.message : code;
  return new CommandFailure(
    exitCodes.tryLater,
    `Cannot reach Teamster at ${origin} (${reason}): is it running?`,
    { cause },
  );
}
