import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPorts } from './check-ports.ts';

let server: Server;
let taken: number;
beforeEach(async () => {
  server = await listenSomewhere();
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

/** Below the ports that Linux gives to outgoing connections, so that no other program takes it once it is free. */
async function listenSomewhere(): Promise<Server> {
  for (;;) {
    const listening = createServer();
    try {
      listening.listen(10_000 + Math.floor(Math.random() * 20_000), '127.0.0.1');
      await once(listening, 'listening');
      return listening;
    } catch {
      listening.close(); // somebody has it
    }
  }
}
