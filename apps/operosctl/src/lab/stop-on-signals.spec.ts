import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { stopOnSignals } from './stop-on-signals.ts';

function signalled() {
  const from = new EventEmitter();
  const heard: string[] = [];
  let clock = 0;
  const signal = stopOnSignals(from, {
    onStop: () => heard.push('stop'),
    onForce: () => heard.push('force'),
    now: () => clock,
  });
  return { from, heard, signal, pass: (milliseconds: number) => (clock += milliseconds) };
}

test('the first signal stops, the second forces', () => {
  const { from, heard, signal, pass } = signalled();
  expect(signal.aborted).toBe(false);
  from.emit('SIGINT');
  expect(signal.aborted).toBe(true);
  pass(2_000);
  from.emit('SIGINT');
  expect(heard).toEqual(['stop', 'force']);
});

test('one key that arrives twice is one', () => {
  const { from, heard, pass } = signalled();
  from.emit('SIGINT');
  pass(30);
  from.emit('SIGINT');
  expect(heard).toEqual(['stop']);
});
