import { exampleSettings } from '@operos/cluster-model/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { blankDisk, windowsDisk } from '../../testing/example-disks.ts';
import { exampleContext } from '../../testing/example-context.ts';
import { FakeConsole } from '../../testing/fake-console.ts';
import type { MachineOutcome } from '../machine/install-machine.ts';
import { prepareInstallation } from '../machine/prepare-installation.ts';
import type { InstallationFile } from '../settings/installation-file.ts';
import { LineConsoles } from './line-consoles.ts';
import { runUnattended, type UnattendedWorld } from './unattended-run.ts';

const AUTHORITY = `sha256:${'a'.repeat(64)}`;
const DONE = { kind: 'done', authority: AUTHORITY, url: 'https://203.0.113.20' } as MachineOutcome;
const PASSWORD = 'four words of mine';

let screen: FakeConsole;
let serial: FakeConsole;
let powered: string[];
let stop: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  [screen, serial] = [new FakeConsole(), new FakeConsole()];
  powered = [];
  stop = new AbortController();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Case {
  readonly file?: InstallationFile;
  readonly disks?: Parameters<typeof prepareInstallation>[1]['disks'];
  readonly outcomes?: readonly MachineOutcome[];
}

function start({ file = good(), disks = [blankDisk()], outcomes = [DONE] }: Case = {}) {
  const left = [...outcomes];
  const world: UnattendedWorld = {
    readConfig: () => Promise.resolve(file),
    prepare: (order) => {
      const { firmware, images, consoles, version } = exampleContext();
      const facts = { disks, firmware, images, consoles, version, development: false };
      const seeds = { installId: exampleContext().installId, now: new Date(0) };
      return Promise.resolve(prepareInstallation(order, facts, seeds));
    },
    install: ({ plan }, { onProgress }) => {
      plan.steps.forEach(({ id, title }, index) => {
        const where = { step: id, title, index, of: plan.steps.length };
        onProgress({ ...where, share: 0, elapsedMs: 0, expectedMs: 1000 });
      });
      return Promise.resolve(left.shift() ?? DONE);
    },
    power: (verb) => {
      powered.push(verb);
      return Promise.resolve();
    },
    log: () => 'first\nsecond\n',
  };
  const consoles = new LineConsoles([
    { open: screen.open, path: '/dev/tty1' },
    { open: serial.open, path: '/dev/ttyS0' },
  ]);
  return runUnattended('volume:OPEROS-CONFIG', {
    ...{ world, consoles, signal: stop.signal, countdownMs: 10_000 },
  });
}

function good(block: object = { password: PASSWORD }): InstallationFile {
  const told = { erase: [], afterwards: 'restart' as const, ...block };
  return { kind: 'read', reading: { settings: exampleSettings(), block: told, issues: [] } };
}

const later = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** Lets it run to its end. */
async function over(run: Promise<'screens' | 'ended'>): Promise<string> {
  stop.abort();
  return run;
}

test('it counts down, installs, tells what programs look for on every console, and restarts', async () => {
  const run = start();
  await later(9_900);
  expect(serial.written).toContain('operos-install: ready\n');
  expect(serial.written).not.toContain('operos-install: step');
  await later(200);
  const lines = serial.written.split('\n');
  expect(lines).toContain('operos-install: step partition 1/11');
  expect(lines).toContain('operos-install: step finish 11/11');
  expect(lines).toContain(`operos-install: done ca=${AUTHORITY} url=https://203.0.113.20`);
  expect(screen.written).toContain(`done ca=${AUTHORITY}`);
  expect(powered).toEqual([]);
  await later(10_000);
  expect(powered).toEqual(['reboot']);
  expect(await over(run)).toBe('ended');
  expect(serial.written).not.toContain(PASSWORD);
});

test('a key during the countdown leads to the screens; noise on a line does not', async () => {
  const run = start();
  await later(1000);
  for (const noise of ['\0', '\xff', '\x13', '\x11']) serial.press(noise);
  await later(1000);
  screen.press('\r');
  expect(await run).toBe('screens');
});

test('it switches off where the file says so', async () => {
  const run = start({ file: good({ password: PASSWORD, afterwards: 'power-off' }) });
  await later(20_100);
  expect(powered).toEqual(['poweroff']);
  await over(run);
});

test('a password that was made is shown everywhere, and there is time to copy it', async () => {
  const run = start({ file: good({}) });
  await later(60_000);
  const shown = /changed at the first sign-in: (\S+)\n/;
  expect(shown.exec(serial.written)?.[1]).toMatch(/^[a-z0-9]{5}(?:\.[a-z0-9]{5}){3}$/);
  expect(shown.exec(screen.written)?.[1]).toBe(shown.exec(serial.written)?.[1]);
  expect(powered).toEqual([]);
  await over(run);
});

test('a failure stays on the screen, with the log and a new try on keys', async () => {
  const failure = { kind: 'failed', step: 'image', reason: 'base.sqfs is damaged' } as const;
  const run = start({ outcomes: [failure, DONE] });
  await later(3_600_000);
  expect(serial.written).toContain('operos-install: failed step=image base.sqfs is damaged\n');
  expect(powered).toEqual([]);
  screen.press('l');
  await later(10);
  expect(screen.written).toContain('first\nsecond\n');
  screen.press('t');
  await later(20_100);
  expect(powered).toEqual(['reboot']);
  await over(run);
});

test.each<[string, Case, RegExp]>([
  [
    'no file',
    { file: { kind: 'unreadable', reason: 'there is no volume' } },
    /step=settings Cannot/,
  ],
  [
    'bad settings',
    {
      file: {
        kind: 'read',
        reading: {
          block: { erase: [], afterwards: 'restart' },
          issues: [
            { ...{ path: 'a.b', severity: 'error', code: 'x' }, message: 'No.', remedy: 'Do.' },
          ],
        },
      },
    },
    /step=settings a\.b: No\. Do\./,
  ],
  [
    'a disk with data',
    { disks: [{ ...windowsDisk, links: blankDisk().links }] },
    /step=disks controller\.disk: Expected an empty disk, got sdb: sdb1 has Windows \(ntfs\) labelled "Files"/,
  ],
])('%s is said in one line, and nothing begins', async (...[, what, said]) => {
  const run = start(what);
  await later(60_000);
  expect(serial.written).toMatch(said);
  expect(serial.written).not.toContain('operos-install: step');
  screen.press('s');
  expect(await run).toBe('screens');
});
