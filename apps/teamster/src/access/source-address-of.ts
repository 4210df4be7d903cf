import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const ourselves: readonly string[] = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Where a request comes from: nginx on this machine says for whom it asks, and nobody else is believed. */
export function sourceAddressOf({
  headers,
  socket,
}: Pick<IncomingMessage, 'headers' | 'socket'>): string | null {
  const peer = socket.remoteAddress ?? null;
  const told = headers['x-forwarded-for'];
  if (peer === null || !ourselves.includes(peer) || typeof told !== 'string') return peer;
  const last = told.split(',').at(-1)?.trim() ?? '';
  return isIP(last) === 0 ? peer : last;
}
