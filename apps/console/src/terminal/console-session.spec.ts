import { expect, test } from 'vitest';
import { pendingWorker, worker } from '../../testing/example-machines.ts';
import { ConsoleSession } from './console-session.ts';
import type { TerminalDevice } from './terminal-device.ts';
import { isSerial, whichTerminals } from './which-terminals.ts';

function device(term: 'linux' | 'vt220') {
  const written: string[] = [];
  const line: TerminalDevice & { written: string[]; stuck: number } = {
    written,
    stuck: 0,
    term,
    locale: term === 'linux' ? 'C.UTF-8' : 'C',
    size: () => ({ columns: 80, rows: 25 }),
    waiting: () => line.stuck,
    write: (text) => written.push(text),
    close: () => undefined,
  };
  return line;
}

const bytes = (text: string) => new TextEncoder().encode(text);

test('only what changed is written', () => {
  const line = device('linux');
  const session = new ConsoleSession(line, '0.1.x');
  session.show(worker);
  session.show({ ...worker, now: new Date('2026-11-25T09:05:00Z'), uptimeSeconds: 12 });
  expect(line.written).toHaveLength(1);
  session.show(pendingWorker);
  expect(line.written).toHaveLength(2);
  expect(line.written[1]!.length).toBeLessThan(line.written[0]!.length);
});

test('a serial line gets no colour and no byte above 127', () => {
  const line = device('vt220');
  new ConsoleSession(line, '0.1.x').show(pendingWorker);
  // eslint-disable-next-line no-control-regex -- ESC is what is looked for
  expect(line.written.join('')).not.toMatch(/[^\u0000-\u007f]|\u001b\[[0-9;]*(?:3|4)[0-9]m/);
});

test('keys act at once, also one that comes in two pieces', () => {
  const line = device('linux');
  const session = new ConsoleSession(line, '0.1.x');
  session.show(worker);
  session.press(bytes('h'));
  expect(line.written.at(-1)).toContain('runs from memory');
  expect(session.press(bytes('\u001b['))).toBe(true);
  expect(session.press(bytes('[B'))).toBe(false);
  expect(session.showsLog).toBe(true);
  expect(session.press(bytes('\u001b'))).toBe(true);
  session.settle();
  expect(session.showsLog).toBe(false);
});

test('the log follows while it is shown', () => {
  const line = device('linux');
  const session = new ConsoleSession(line, '0.1.x');
  session.show(worker);
  session.press(bytes('l'));
  session.addLog(['09:00:00 prospector: one', '09:00:01 prospector: two']);
  expect(line.written.at(-1)).toContain('prospector: two');
});

test('Ctrl-L writes everything again', () => {
  const line = device('vt220');
  const session = new ConsoleSession(line, '0.1.x');
  session.show(worker);
  session.press(bytes('\u000c'));
  expect(line.written[1]).toBe(line.written[0]);
});

test('a line that takes nothing more is left alone until it does', () => {
  const line = device('vt220');
  const session = new ConsoleSession(line, '0.1.x');
  line.stuck = 100_000;
  session.show(worker);
  expect(line.written).toEqual([]);
  line.stuck = 0;
  session.show(worker);
  expect(line.written).toHaveLength(1);
});

test.each([
  ['tty0\n', ['/dev/tty1']],
  ['tty0 ttyS0\n', ['/dev/tty1', '/dev/ttyS0']],
  ['ttyS0 ttyS0 hvc0', ['/dev/tty1', '/dev/ttyS0', '/dev/hvc0']],
  ['', ['/dev/tty1']],
  ['../../etc/passwd', ['/dev/tty1']],
])('the consoles %j are shown on %j', (active, paths) => {
  expect(whichTerminals(active)).toEqual(paths);
});

test('a screen is no serial line', () => {
  expect(['/dev/ttyS0', '/dev/tty1', '/dev/pts/3'].map(isSerial)).toEqual([true, false, false]);
});
