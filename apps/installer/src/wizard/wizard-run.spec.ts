import { expect, test, vi } from 'vitest';
import { onMedium } from '../../testing/example-facts.ts';
import { fakeWorld } from '../../testing/fake-world.ts';
import { FakeConsole } from '../../testing/fake-console.ts';
import type { InstallerWorld } from '../machine/installer-world.ts';
import { WizardRun } from './wizard-run.ts';

const ENTER = '\r';
const DOWN = '\u001b[B';
const UP = '\u001b[A';
const END = '\u001b[4~';

/** The installer on a screen and a serial line, in a world where nothing can be switched off. */
function start(world: Partial<InstallerWorld> = {}, facts = onMedium) {
  const screen = new FakeConsole();
  const serial = new FakeConsole();
  const stop = new AbortController();
  const run = new WizardRun(fakeWorld(world), facts);
  const ended = run.run(
    [
      { open: screen.open, path: undefined },
      { open: serial.open, path: undefined },
    ],
    stop.signal,
  );
  return { screen, serial, stop, ended };
}

test('every terminal shows the same, and each keyboard works', async () => {
  const { screen, serial, stop, ended } = start();
  await vi.waitFor(() => {
    expect(serial.written).toContain('This machine has what a controller needs.');
  });
  screen.press(DOWN);
  serial.press(ENTER);
  expect(serial.written).toContain('Hardware report');
  await vi.waitFor(() => {
    expect(screen.written).toContain('Memory');
  });
  stop.abort();
  await ended;
  expect([screen.isOpen, serial.isOpen]).toEqual([false, false]);
});

test('a machine that will not go down says so', async () => {
  const power = vi.fn(() => Promise.reject(new Error('Interactive authentication required.')));
  const { screen, serial, stop, ended } = start({ power });
  screen.press(END);
  screen.press(UP + ENTER);
  expect(power).toHaveBeenCalledWith('reboot');
  await vi.waitFor(() => {
    expect(serial.written).toContain('That did not work: Interactive authentication');
  });
  stop.abort();
  await ended;
});

test('a dying disk that holds the probe holds nothing else, and is not asked twice at a time', async () => {
  vi.useFakeTimers();
  const probe = vi.fn(() => new Promise<never>(() => undefined));
  const { screen, stop, ended } = start({ probe });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(probe).toHaveBeenCalledTimes(1);
  screen.press(DOWN + ENTER);
  expect(screen.written).toContain('Looking at the hardware ...');
  vi.useRealTimers();
  stop.abort();
  await ended;
});

test('the judgement of a settings file is shown where it was asked for', async () => {
  const { screen, serial, stop, ended } = start();
  screen.press(DOWN + DOWN + ENTER);
  screen.press(ENTER);
  await vi.waitFor(() => {
    expect(serial.written).toContain('The file cannot be read: it is a fake.');
  });
  stop.abort();
  await ended;
});

test('it goes on while one terminal is left, and ends with the last', async () => {
  const { screen, serial, ended } = start();
  serial.unplug();
  screen.press(DOWN);
  expect(screen.written).not.toBe('');
  screen.unplug();
  await ended;
});

test('a shell is for a console, not for a terminal that somebody else started', async () => {
  const { screen, stop, ended } = start({}, { ...onMedium, development: true });
  screen.press(END + UP + UP + ENTER);
  await vi.waitFor(() => {
    expect(screen.written).toContain('A shell can be opened on a console only.');
  });
  stop.abort();
  await ended;
});
