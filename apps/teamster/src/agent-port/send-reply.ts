import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from './exchange.ts';

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
  response.end(content);
  if (!request.complete) response.once('finish', () => request.destroy());
}

function contentOf({ body, text }: Reply): string {
  if (text !== undefined) return text.content;
  return body === undefined ? '' : JSON.stringify(body);
}
