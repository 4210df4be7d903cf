import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPorts } from './check-ports.ts';

let server: Server;
let taken: number;
beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  taken = (server.address() as AddressInfo).port;
});
afterEach(() => {
  server.close();
});

test('a port in use is named, with the option that changes it', async () => {
  expect(await checkPorts([{ port: taken, option: '--agent-port' }])).toEqual([
    `Port ${taken} is used by another program; choose another with --agent-port.`,
  ]);
});

test('a free port is left free', async () => {
  server.close();
  await once(server, 'close');
  const wanted = [{ port: taken, option: '--port' }];
  expect(await checkPorts(wanted)).toEqual([]);
  expect(await checkPorts(wanted)).toEqual([]);
});

test('one port for two things is refused before anything starts', async () => {
  const twice = [
    { port: 18080, option: '--port' },
    { port: 18080, option: '--agent-port' },
  ];
  expect(await checkPorts(twice)).toEqual([
    'Port 18080 is wanted twice; choose another with --agent-port.',
  ]);
});
