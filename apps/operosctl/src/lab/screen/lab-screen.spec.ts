import { expect, test } from 'vitest';
import { LabScreen } from './lab-screen.ts';

function open(isInteractive: boolean, columns = 80) {
  let written = '';
  let now = 0;
  const screen = new LabScreen(
    { write: (text) => (written += text), isInteractive, columns: () => columns },
    () => now,
  );
  return {
    screen,
    taken: () => {
      const text = written;
      written = '';
      return text;
    },
    pass: (milliseconds: number) => (now += milliseconds),
  };
}

test('on a terminal the status is written over, and only when it changed', () => {
  const { screen, taken } = open(true);
  screen.status('2 booting');
  screen.status('2 booting');
  screen.status('2 ready');
  expect(taken()).toBe('\r\u001B[K  2 booting\r\u001B[K  2 ready');
});

test('a sentence goes above the status', () => {
  const { screen, taken } = open(true);
  screen.say('Welcome\n');
  screen.status('1 ready');
  taken();
  screen.say('Teamster ended\n');
  expect(taken()).toBe('\r\u001B[KTeamster ended\n  1 ready');
  screen.clearStatus();
  screen.say('Stopped\n');
  expect(taken()).toBe('\r\u001B[KStopped\n');
});

test('the status never wraps', () => {
  const { screen, taken } = open(true, 30);
  screen.status('x'.repeat(100));
  expect(taken()).toBe(`\r\u001B[K  ${'x'.repeat(27)}`);
});

test('in a log the status is a plain line every five seconds at most', () => {
  const { screen, taken, pass } = open(false);
  screen.status('1 booting');
  screen.status('2 booting');
  pass(5_000);
  screen.status('3 booting');
  screen.status('3 booting');
  expect(taken()).toBe('  1 booting\n  3 booting\n');
});

test('the same trouble is told once', () => {
  const { screen, taken } = open(false);
  screen.sayOnce('No\n');
  screen.sayOnce('No\n');
  expect(taken()).toBe('No\n');
});
