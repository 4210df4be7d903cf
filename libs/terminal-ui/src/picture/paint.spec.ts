import { expect, test } from 'vitest';
import type { Terminal } from '../terminal.ts';
import { fitLine, line, lineWidth, spreadLine } from './line.ts';
import { paint } from './paint.ts';

const serial: Terminal = { columns: 20, rows: 3, charset: 'ascii', colours: false };
const screen: Terminal = { ...serial, charset: 'utf-8', colours: true };

test('the first picture is written whole, blanks at the ends as one command', () => {
  const picture = { lines: [line('Title', 'title'), line('one')] };
  expect(paint(undefined, picture, serial)).toBe(
    '\u001b[?25l\u001b[1;1H\u001b[7mTitle\u001b[0m\u001b[K\u001b[2;1Hone\u001b[K',
  );
});

test('only what changed is written, and nothing if nothing did', () => {
  const before = { lines: [line('one'), line('two')], cursor: { row: 0, column: 1 } };
  const after = { ...before, lines: [line('one'), line('2')] };
  expect(paint(before, before, screen)).toBe('');
  expect(paint(before, after, screen)).toBe(
    '\u001b[?25l\u001b[2;1H2\u001b[K\u001b[1;2H\u001b[?25h',
  );
  expect(paint(before, { ...before, cursor: { row: 1, column: 0 } }, screen)).toBe(
    '\u001b[?25l\u001b[2;1H\u001b[?25h',
  );
});

test('text from a hostile label cannot reach the terminal as a command', () => {
  const picture = { lines: [line('\u001b]0;owned\u0007\u009b2J', 'bad')] };
  expect(paint(undefined, picture, screen)).toContain(
    '\u001b[1;31m??0;owned??2J'.replace('??0', '?]0'),
  );
});

test('no line is wider than the terminal, and no more lines than it has rows are written', () => {
  const picture = { lines: Array.from({ length: 9 }, () => line('日'.repeat(30))) };
  const written = paint(undefined, picture, screen);
  expect(written).not.toContain('\u001b[4;1H');
  expect(written.split('日').length - 1).toBe(3 * 9);
});

test('a line is cut or filled to the width across its spans', () => {
  const spans = [...line('abc'), ...line('defg', 'bad')];
  expect(fitLine(spans, 5)).toEqual([...line('abc'), ...line('d', 'bad'), ...line('…', 'bad')]);
  expect(lineWidth(fitLine(spans, 10))).toBe(10);
  expect(fitLine(spans, 7)).toBe(spans);
  expect(fitLine(spans, 0)).toEqual([]);
});

test('left and right part share a line; the right one is never cut', () => {
  expect(
    spreadLine(line('left'), line('right'), 12)
      .map(({ text }) => text)
      .join(''),
  ).toBe('left   right');
  expect(
    spreadLine(line('too long'), line('right'), 8)
      .map(({ text }) => text)
      .join(''),
  ).toBe('to…right');
});
