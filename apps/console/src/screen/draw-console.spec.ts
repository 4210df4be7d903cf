import { describeTerminal, lineWidth, namedKey, pictureText } from '@operos/terminal-ui';
import { expect, test } from 'vitest';
import {
  controller,
  newController,
  pendingWorker,
  startingController,
  startingWorker,
  troubledController,
  worker,
  workingWorker,
} from '../../testing/example-machines.ts';
import type { MachineState } from '../state/machine-state.ts';
import { firstConsoleState, pressConsole } from './console-state.ts';
import { drawConsole } from './draw-console.ts';

const vga = describeTerminal({ term: 'linux', locale: 'C.UTF-8', columns: 80, rows: 25 });
const serial = describeTerminal({ term: 'vt220', locale: 'C', columns: 0, rows: 0 });
const shown = (machine: MachineState, state = firstConsoleState, terminal = vga) =>
  `${pictureText(drawConsole(state, { machine, version: '0.1.x', terminal }))}\n`;

test.each([
  ['asking-worker', worker],
  ['starting-worker', startingWorker],
  ['pending-worker', pendingWorker],
  ['working-worker', workingWorker],
  ['controller', controller],
  ['new-controller', newController],
  ['starting-controller', startingController],
  ['troubled-controller', troubledController],
])('%s on a console of 80 by 25', async (name, machine) => {
  await expect(shown(machine)).toMatchFileSnapshot(`../../test/golden/${name}.txt`);
});

test('help says what to do next, for the role of the machine', async () => {
  const help = pressConsole(firstConsoleState, namedKey('f3'), 20);
  await expect(shown(worker, help)).toMatchFileSnapshot('../../test/golden/help-worker.txt');
  expect(shown(controller, help)).toContain('This is the controller of the cluster.');
});

const crowded: MachineState = {
  ...pendingWorker,
  agent: { ...pendingWorker.agent!, phrase: 'x'.repeat(500), reason: 'y'.repeat(900) },
  hostname: 'h'.repeat(300),
  interfaces: Array.from({ length: 40 }, (_, at) => ({
    ...worker.interfaces[0]!,
    name: `enp${at}s0f${at}`,
  })),
  services: {
    ...workingWorker.services!,
    failed: Array(50).fill(workingWorker.services!.failed[0]),
  },
};

const hostileSite = {
  ...controller.site!,
  urls: Array.from({ length: 50 }, () => `https://${'x'.repeat(300)}/`),
  caFingerprint: 'y'.repeat(900),
  phases: Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`Phase${at}`, at])),
  foreignDhcpServers: Array.from({ length: 50 }, () => 'z\u001b[2J'.repeat(90)),
};

test.each([
  ['console', vga],
  ['serial line', serial],
])('whatever there is fits the %s, and no control character gets through', (_, terminal) => {
  const crowdedController = { ...crowded, role: 'controller', site: hostileSite } as const;
  const machines = [worker, startingWorker, pendingWorker, workingWorker, crowded];
  for (const machine of [...machines, controller, troubledController, crowdedController]) {
    const picture = drawConsole(firstConsoleState, { machine, version: '0.1.x', terminal });
    expect(picture.lines.length).toBeLessThanOrEqual(terminal.rows);
    for (const one of picture.lines) expect(lineWidth(one)).toBeLessThanOrEqual(80);
  }
});

test('the words to compare are on the screen whole', () => {
  expect(shown(pendingWorker)).toContain('abandon harbour velvet lamp orbit');
});

test('a server that is not in the cluster is told why in the words of the admin', () => {
  const agent = { ...worker.agent!, phase: 'rejected', reason: 'not ours' } as const;
  expect(shown({ ...worker, agent })).toContain('An admin rejected this server: not ours');
});

test('what could not be read is said to be unknown, not shown as good', () => {
  const blind = { ...worker, services: undefined, memory: undefined, uptimeSeconds: undefined };
  expect(shown(blind)).toContain('The service manager does not answer.');
  expect(shown({ ...worker, interfaces: [] })).toContain('No wired interface found.');
});

test('a log without lines says so', () => {
  const log = pressConsole(firstConsoleState, namedKey('f2'), 20);
  expect(shown(worker, log)).toContain('Nothing has been logged, or the journal cannot be read.');
});
