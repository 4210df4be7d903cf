import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { QmpClient } from './qmp-client.ts';

let folder: string;
let socketPath: string;
let server: Server;

/** A QEMU that greets, tells of an event, and knows two commands. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'operos-qmp-'));
  socketPath = join(folder, 'qmp');
  server = createServer((socket) => {
    const say = (message: object) => socket.write(`${JSON.stringify(message)}\r\n`);
    say({ QMP: { version: {} } });
    createInterface({ input: socket }).on('line', (line) => {
      const { execute, id } = JSON.parse(line) as { execute: string; id: number };
      say({ event: 'NIC_RX_FILTER_CHANGED' });
      if (execute === 'quit') socket.destroy();
      else if (execute === 'burn') say({ error: { class: 'CommandNotFound' }, id });
      else say({ return: { did: execute }, id });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(socketPath, resolve);
  });
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test('each command gets its own answer, whatever events come between', async () => {
  const qmp = await QmpClient.open(socketPath);
  const answers = await Promise.all([qmp.execute('set_link'), qmp.execute('system_reset')]);
  expect(answers).toEqual([{ did: 'set_link' }, { did: 'system_reset' }]);
  qmp.close();
});

test('a refusal says what QEMU said', async () => {
  const qmp = await QmpClient.open(socketPath);
  await expect(qmp.execute('burn')).rejects.toThrow(/CommandNotFound/);
  qmp.close();
});

test('nobody waits for a QEMU that ended', async () => {
  const qmp = await QmpClient.open(socketPath);
  await expect(qmp.execute('quit')).rejects.toThrow(/it ended/);
  await expect(qmp.execute('set_link')).rejects.toThrow(/it ended/);
});
