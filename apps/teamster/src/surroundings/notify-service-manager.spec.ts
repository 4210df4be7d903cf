import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { notifyServiceManager } from './notify-service-manager.ts';

const listener = `
import socket, sys
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
s.bind(sys.argv[1])
print('listening', flush=True)
print(s.recv(4096).decode(), flush=True)
`;
const canListen = ['systemd-notify', 'python3'].every(
  (program) => spawnSync(program, ['--version']).status === 0,
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-notify-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  delete process.env.NOTIFY_SOCKET;
});

test.skipIf(!canListen)('what is told comes to the notification socket', async () => {
  const socket = join(folder, 'notify');
  const manager = spawn('python3', ['-c', listener, socket]);
  let heard = '';
  manager.stdout.on('data', (text: Buffer) => (heard += text.toString()));
  await once(manager.stdout, 'data');
  process.env.NOTIFY_SOCKET = socket;

  await notifyServiceManager(socket, 'READY=1', 'STATUS=It runs.');
  await once(manager, 'close');

  expect(heard).toContain('READY=1\nSTATUS=It runs.');
});

test('outside a unit nothing is told', async () => {
  await expect(notifyServiceManager(undefined, 'READY=1')).resolves.toBeUndefined();
});
