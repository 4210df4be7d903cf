import { expect, test, vi } from 'vitest';
import type { Key } from '../src/keys/key.ts';
import { line } from '../src/picture/line.ts';
import type { OpenTerminal, TerminalEvents } from './terminal-device.ts';
import { TerminalSession } from './terminal-session.ts';
import { isSerial, whichTerminals } from './which-terminals.ts';

/** A terminal that remembers what was written to it. */
function fakeTerminal() {
  const fake = {
    written: [] as string[],
    stuck: 0,
    opened: 0,
    columns: 80,
    events: undefined as TerminalEvents | undefined,
  };
  const open: OpenTerminal = (events) => {
    fake.opened += 1;
    fake.events = events;
    return {
      term: 'vt220',
      locale: 'C',
      size: () => ({ columns: fake.columns, rows: 24 }),
      waiting: () => fake.stuck,
      write: (text) => fake.written.push(text),
      close: () => fake.written.push('closed'),
    };
  };
  return { fake, open };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const CLEAR = '\u001b[2J';
const picture = (text: string) => () => ({ lines: [line('title'), line(text)] });
const ignoring = { onKeys: () => undefined, onEnd: () => undefined };

test('only what changed is written, and all of it after a redraw', () => {
  const { fake, open } = fakeTerminal();
  const session = new TerminalSession(open, ignoring);
  session.show(picture('one'));
  session.show(picture('one'));
  session.show(picture('two'));
  expect(fake.written).toHaveLength(2);
  expect(fake.written[1]).not.toContain('title');
  session.redraw();
  expect(fake.written[2]).toContain('title');
  expect(fake.written[0]).toContain(CLEAR);
  expect(fake.written[2]).not.toContain(CLEAR);
});

test('keys arrive whole, and a lone Escape after a moment', async () => {
  const { fake, open } = fakeTerminal();
  const keys: Key[] = [];
  new TerminalSession(open, { ...ignoring, onKeys: (pressed) => keys.push(...pressed) });
  fake.events!.onBytes(bytes('\u001b['));
  fake.events!.onBytes(bytes('A\u001b'));
  expect(keys).toEqual([{ kind: 'named', name: 'up' }]);
  await vi.waitFor(() => {
    expect(keys.at(-1)).toEqual({ kind: 'named', name: 'escape' });
  });
});

test('a terminal that changes its size is drawn anew for that size', () => {
  const { fake, open } = fakeTerminal();
  const session = new TerminalSession(open, ignoring);
  session.show(({ columns }) => ({ lines: [line(`${columns} columns`)] }));
  fake.columns = 100;
  fake.events!.onResize();
  expect(fake.written.at(-1)).toContain('100 columns');
  expect(fake.written.at(-1)).toContain(CLEAR);
});

test('a line that takes nothing more is left alone until it does', () => {
  const { fake, open } = fakeTerminal();
  const session = new TerminalSession(open, ignoring);
  fake.stuck = 100_000;
  session.show(picture('one'));
  expect(fake.written).toEqual([]);
  fake.stuck = 0;
  session.show(picture('one'));
  expect(fake.written).toHaveLength(1);
});

test('while a program has the terminal nothing is written to it; afterwards all is', async () => {
  const { fake, open } = fakeTerminal();
  const session = new TerminalSession(open, ignoring);
  session.show(picture('one'));
  await session.lend(() => {
    expect(fake.written.at(-1)).toBe('closed');
    session.show(picture('two'));
    expect(fake.written.at(-1)).toBe('closed');
    return Promise.resolve();
  });
  expect(fake.opened).toBe(2);
  expect(fake.written.at(-1)).toContain('two');
});

test('a terminal that is gone is told of', () => {
  const { fake, open } = fakeTerminal();
  const onEnd = vi.fn();
  const session = new TerminalSession(open, { ...ignoring, onEnd });
  fake.events!.onEnd();
  expect(onEnd).toHaveBeenCalledWith(session);
});

test.each([
  ['tty0\n', ['/dev/tty1']],
  ['ttyS0 tty0\n', ['/dev/tty1', '/dev/ttyS0']],
  ['ttyS0 ttyS0 hvc0', ['/dev/tty1', '/dev/ttyS0', '/dev/hvc0']],
  ['../../etc/passwd', ['/dev/tty1']],
])('the consoles %j are shown on %j', (active, paths) => {
  expect(whichTerminals(active)).toEqual(paths);
  expect(paths.map(isSerial)).toEqual([false, ...paths.slice(1).map(() => true)]);
});
