import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from './exchange.ts';

const LINGER_MS = 2000;

/** Writes the answer; a connection whose request was not read to its end is closed. */
export function sendReply(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  if (response.destroyed) return;
  const content = contentOf(reply);
  const headers: Record<string, string | number> = {
    'content-length': Buffer.byteLength(content),
    'cache-control': 'no-store',
  };
  if (content !== '') headers['content-type'] = reply.text?.type ?? 'application/json';
  if (reply.retryAfterSeconds !== undefined) headers['retry-after'] = reply.retryAfterSeconds;
  if (!request.complete) headers.connection = 'close';
  response.writeHead(reply.status, headers);
  if (request.complete) response.end(content);
  else answerEarly(request, response, content);
}

/**
 * Closing on a machine that is still sending resets the connection, and the machine may lose the answer with it. So
 * what it still sends is thrown away for a moment, until it has read why it should stop.
 */
function answerEarly(request: IncomingMessage, response: ServerResponse, content: string): void {
  if (content === '') response.flushHeaders();
  else response.write(content);
  const patience = setTimeout(() => {
    response.once('finish', () => request.destroy());
    response.end();
  }, LINGER_MS);
  request.once('close', () => {
    clearTimeout(patience);
    response.end();
  });
  request.on('error', () => undefined); // it went away, as it should
  request.removeAllListeners('data').resume();
}

function contentOf({ body, text }: Reply): string {
  if (text !== undefined) return text.content;
  return body === undefined ? '' : JSON.stringify(body);
}
