import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { deliverTo, mostUnsentBytes, tooSlow } from './deliver-to.ts';

let server: WebSocketServer | undefined;
afterEach(() => server?.close());

async function pair(): Promise<{ theirs: WebSocket; ours: WebSocket }> {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const connected = once(server, 'connection');
  const theirs = new WebSocket(`ws://127.0.0.1:${port}`);
  const [ours] = (await connected) as [WebSocket];
  await once(theirs, 'open');
  return { theirs, ours };
}

test('sends a payload under the client’s own id, whatever is in it', async () => {
  const { theirs, ours } = await pair();
  const message = once(theirs, 'message');
  deliverTo(ours, 'a"b\\c')('{"data":1}');
  const [text] = (await message) as [Buffer];
  expect(JSON.parse(text.toString())).toEqual({ id: 'a"b\\c', type: 'next', payload: { data: 1 } });
});

test('a client that does not read is let go before it takes much memory', async () => {
  const { theirs, ours } = await pair();
  theirs.pause();
  const deliver = deliverTo(ours, 'x');
  const payload = JSON.stringify({ data: 'y'.repeat(10_000) });
  let most = 0;
  for (let sent = 0; sent < 2000; sent++) {
    deliver(payload);
    most = Math.max(most, ours.bufferedAmount);
    if (sent % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(most).toBeGreaterThan(mostUnsentBytes);
  expect(most).toBeLessThan(mostUnsentBytes + 2 * payload.length);
  expect(ours.readyState).not.toBe(ours.OPEN);
  const closed = once(theirs, 'close');
  theirs.resume();
  const [code] = (await closed) as [number];
  expect([tooSlow, 1006]).toContain(code);
});
