import { appendLog, emptyLog, type Key, namedKey } from '@operos/terminal-ui';
import { expect, test } from 'vitest';
import { firstConsoleState, isRedraw, pressConsole } from './console-state.ts';

const character = (one: string): Key => ({ kind: 'character', character: one });

test.each([
  ['l', 'log'],
  ['L', 'log'],
  ['h', 'help'],
  ['?', 'help'],
  ['s', 'status'],
  ['x', 'status'],
])('%s leads to %s', (key, view) => {
  expect(pressConsole(firstConsoleState, character(key), 20).view).toBe(view);
});

test('Escape leads back to the status, and a serial terminal without function keys needs none', () => {
  const log = pressConsole(firstConsoleState, namedKey('f2'), 20);
  expect(log.view).toBe('log');
  expect(pressConsole(log, namedKey('escape'), 20).view).toBe('status');
});

test('arrows scroll the log, and only while it is shown', () => {
  const lines = Array.from({ length: 50 }, (_, at) => `line ${at}`).reduce(appendLog, emptyLog);
  const scroll = (view: 'log' | 'status') =>
    pressConsole({ view, log: lines }, namedKey('page-up'), 20).log.back;
  expect(scroll('log')).toBe(20);
  expect(scroll('status')).toBe(0);
});

test('Ctrl-L and Enter draw everything anew', () => {
  expect(isRedraw({ kind: 'control', letter: 'l' })).toBe(true);
  expect(isRedraw(namedKey('enter'))).toBe(true);
  expect(isRedraw(character('l'))).toBe(false);
});
