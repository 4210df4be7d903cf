import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { NetworkProber } from './network-prober.ts';

const prober = new NetworkProber();
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function web(status: number, body: string): Promise<number> {
  const server = createServer((_, answer) => answer.writeHead(status).end(body));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

const short = { deadlineMs: 200 };

test('tcp: somebody accepts, or nobody does', async () => {
  const port = await web(200, '');
  expect(await prober.failure({ kind: 'tcp', host: '127.0.0.1', port, ...short })).toBeUndefined();
  closers.splice(0).forEach((close) => {
    close();
  });
  expect(await prober.failure({ kind: 'tcp', host: '127.0.0.1', port, ...short })).toContain(
    'ECONNREFUSED',
  );
});

test('udp: a bound port is seen, on IPv4 and IPv6; another is not', async () => {
  for (const type of ['udp4', 'udp6'] as const) {
    const socket = createSocket(type).bind(0);
    await once(socket, 'listening');
    const { port } = socket.address();
    expect(await prober.failure({ kind: 'udp', port, ...short }), type).toBeUndefined();
    socket.close();
    await once(socket, 'close');
    expect(await prober.failure({ kind: 'udp', port, ...short }), type).toContain('no socket');
  }
});

test('http: status and text must be the ones expected', async () => {
  const url = `http://127.0.0.1:${await web(404, 'not here, but well')}/`;
  const probe = { kind: 'http', url, ...short } as const;
  expect(await prober.failure(probe)).toContain('expected 200, got 404');
  expect(await prober.failure({ ...probe, status: 404 })).toBeUndefined();
  expect(await prober.failure({ ...probe, status: 404, contains: 'well' })).toBeUndefined();
  expect(await prober.failure({ ...probe, status: 404, contains: 'ill' })).toContain('"ill"');
});

test('waits for one that is late', async () => {
  const port = await web(200, '');
  const url = `http://127.0.0.1:${port}/`;
  closers.splice(0).forEach((close) => {
    close();
  });
  setTimeout(() => {
    const late = createServer((_, answer) => answer.end('here')).listen(port, '127.0.0.1');
    closers.push(() => late.close());
  }, 300);
  expect(await prober.failure({ kind: 'http', url, deadlineMs: 10_000 })).toBeUndefined();
});

test('with holdMs it must still be there later', async () => {
  const port = await web(200, '');
  setTimeout(() => {
    closers.splice(0).forEach((close) => {
      close();
    });
  }, 50);
  const probe = { kind: 'tcp', host: '127.0.0.1', port, deadlineMs: 5000, holdMs: 500 } as const;
  expect(await prober.failure(probe)).toContain('ECONNREFUSED');
});
