import { type Agent, request, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { AgentClientError } from '../src/agent-client-error.ts';
import type { AgentExchange, AgentReply } from '../src/agent-transport.ts';

const MAX_ANSWER_BYTES = 8 * 2 ** 20;
const DEFAULT_TIMEOUT_SECONDS = 30;

/** One request with what is needed to carry it. */
export interface HttpsAsk {
  /** `https://192.0.2.1:8443` */
  readonly server: string;
  readonly tls: Pick<RequestOptions, 'ca' | 'key' | 'cert' | 'rejectUnauthorized'>;
  readonly agent?: Agent;
  readonly exchange: AgentExchange;
}

/** Sends JSON, reads JSON (or PEM text); rejects with AgentClientError `unreachable` or `untrusted`. */
export function httpsExchange(ask: HttpsAsk): Promise<AgentReply> {
  const { exchange } = ask;
  const payload = exchange.body === undefined ? undefined : JSON.stringify(exchange.body);
  const seconds = exchange.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
  return new Promise((resolve, reject) => {
    const sent = request(new URL(exchange.path, ask.server), {
      ...ask.tls,
      ...(ask.agent === undefined ? {} : { agent: ask.agent }),
      method: exchange.method,
      headers: headersFor(payload),
      signal: AbortSignal.timeout(seconds * 1000),
    });
    sent.on('error', (cause) => {
      reject(failure(ask.server, cause));
    });
    sent.on('response', (response) => {
      readReply(response).then(resolve, (cause: unknown) => {
        reject(failure(ask.server, cause));
      });
    });
    sent.end(payload);
  });
}

function headersFor(payload: string | undefined): Record<string, string | number> {
  const accept = { accept: 'application/json' };
  if (payload === undefined) return accept;
  return {
    ...accept,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(payload),
  };
}

async function readReply(response: IncomingMessage): Promise<AgentReply> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES)
      throw new Error(`The answer is larger than ${MAX_ANSWER_BYTES} bytes`);
    chunks.push(chunk);
  }
  const retryAfter = Number(response.headers['retry-after']);
  return {
    status: response.statusCode ?? 0,
    body: bodyOf(Buffer.concat(chunks).toString('utf8'), response.headers['content-type'] ?? ''),
    ...(Number.isFinite(retryAfter) ? { retryAfterSeconds: retryAfter } : {}),
  };
}

function bodyOf(text: string, contentType: string): unknown {
  if (text === '') return undefined;
  return contentType.includes('json') ? JSON.parse(text) : text;
}

const TRUST_FAILURE = /CERT|SIGNATURE|ALTNAME|SELF_SIGNED|ERR_TLS|ERR_SSL/;
const CLOCK_FAILURE = /CERT_NOT_YET_VALID|CERT_HAS_EXPIRED/;

function failure(server: string, cause: unknown): AgentClientError {
  const code = (cause as NodeJS.ErrnoException).code ?? (cause as Error).name;
  const reason = `${code}: ${(cause as Error).message}`;
  if (!TRUST_FAILURE.test(code))
    return new AgentClientError('unreachable', `Cannot reach ${server}: ${reason}`, { cause });
  const clock = CLOCK_FAILURE.test(code)
    ? `. Here it is ${new Date().toISOString()}; check the clocks of both machines.`
    : '';
  return new AgentClientError('untrusted', `Cannot trust ${server}: ${reason}${clock}`, { cause });
}
