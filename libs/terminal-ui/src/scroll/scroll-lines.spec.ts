import { expect, test } from 'vitest';
import { type KeyName, namedKey } from '../keys/key.ts';
import { line } from '../picture/line.ts';
import { pressScroll, scrolledLines } from './scroll-lines.ts';

const room = { lines: 10, rows: 4 };

test.each([
  [0, 'down', 1],
  [0, 'up', 0],
  [0, 'page-down', 4],
  [4, 'page-down', 6],
  [6, 'down', 6],
  [3, 'home', 0],
  [0, 'end', 6],
  [2, 'enter', 2],
] satisfies [number, KeyName, number][])('from line %i, %s leads to line %i', (top, name, then) => {
  expect(pressScroll(top, namedKey(name), room)).toBe(then);
});

test('lines that became fewer are shown from where they still are', () => {
  expect(pressScroll(6, namedKey('enter'), { lines: 3, rows: 4 })).toBe(0);
});

test('which lines are shown is said when not all are', () => {
  const lines = Array.from({ length: 10 }, (_, index) => line(`${index}`));
  expect(scrolledLines(lines, 6, 4)).toEqual({
    shown: lines.slice(6),
    position: 'lines 7 to 10 of 10',
  });
  expect(scrolledLines(lines, 0, 10).position).toBeUndefined();
});
