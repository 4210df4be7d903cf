import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@operos/dhcp-config/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { VmLabStatus } from '../lab-status.ts';
import { SerialLog } from '../machine/serial-log.ts';
import { printLinkQuality } from '../network/link-quality.ts';
import { askLab, openLab } from './lab-client.ts';
import { LabService, type ServedLab, type ServedMachine } from './lab-service.ts';

let folder: string;
let socketPath: string;
let done: string[];
let serial: SerialLog;
let service: LabService;
const status = { machines: [] } as unknown as VmLabStatus;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'operos-service-'));
  socketPath = join(folder, 'lab.socket');
  done = [];
  serial = new SerialLog(join(folder, 'serial'), Date.now);
  service = await LabService.open(recordingLab(), socketPath);
});
afterEach(() => {
  service.close();
  serial.powerOff();
  rmSync(folder, { recursive: true });
});

/** A lab with one machine, which writes down what is done to it. */
function recordingLab(): ServedLab {
  const did = (what: string) => () => {
    done.push(what);
    return Promise.resolve();
  };
  const machine: ServedMachine = {
    serial,
    powerOn: did('on'),
    powerOff: did('off'),
    reset: did('reset'),
    type: (bytes) => done.push(`typed ${bytes.toString()}`),
  };
  return {
    status,
    machine: (name) => {
      if (name === 'm') return machine;
      throw new Error(`Expected one of m, got ${name}`);
    },
    setLink: (name, quality) => did(`${name} ${printLinkQuality(quality)}`)(),
  };
}

test('a command in another shell reaches the switch and the cable of a machine', async () => {
  for (const action of ['on', 'reset', 'off'] as const)
    expect(await askLab(socketPath, { ask: 'power', machine: 'm', action })).toEqual(status);
  await askLab(socketPath, { ask: 'net', machine: 'm', quality: 'loss=5%' });
  expect(done).toEqual(['on', 'reset', 'off', 'm loss=5%']);
});

test.each([
  [{ ask: 'power', machine: 'x', action: 'on' }, /one of m, got x/],
  [{ ask: 'net', machine: 'm', quality: 'loss=many' }, /loss=5%, got loss=many/],
] as const)('%j is refused in words', async (request, words) => {
  await expect(askLab(socketPath, request)).rejects.toThrow(words);
  expect(done).toEqual([]);
});

test.each(['', '{"ask":"explode"}', 'null', '{"ask":"power","machine":"m","action":"burn"}'])(
  'what is no request does nothing: %s',
  async (line) => {
    const socket = connect(socketPath);
    socket.write(`${line}\n`);
    const answer = await new Promise<string>((resolve) =>
      socket.once('data', (bytes: Buffer) => {
        resolve(bytes.toString());
      }),
    );
    socket.destroy();
    expect(JSON.parse(answer)).toEqual({ ok: false, message: 'Expected a request' });
    expect(done).toEqual([]);
  },
);

test('a console begins with the last screen, then shows and types', async () => {
  serial.take(Buffer.from('login: '));
  const { socket } = await openLab(socketPath, { ask: 'console', machine: 'm' });
  let shown = '';
  socket.on('data', (bytes: Buffer) => (shown += bytes.toString())).resume();
  await eventually('the last screen', () => shown === 'login: ' || undefined);
  serial.take(Buffer.from('Password: '));
  socket.write('secret');
  await eventually('what came later', () => shown.endsWith('Password: ') || undefined);
  await eventually('what was typed', () => done.includes('typed secret') || undefined);
  socket.destroy();
});

test('who asks for the end hears of it when everything has ended', async () => {
  let isOver = false;
  const down = askLab(socketPath, { ask: 'down' }).then(() => (isOver = true));
  const tell = await service.asked;
  expect(isOver).toBe(false);
  tell();
  await down;
  expect(isOver).toBe(true);
});

test('a lab that was killed is told from one that answers', async () => {
  service.close();
  await expect(askLab(socketPath, { ask: 'status' })).rejects.toThrow(/No lab answers/);
});
