import { expect, test } from 'vitest';
import { namedKey } from '../keys/key.ts';
import { pictureText } from '../picture/picture.ts';
import { appendLog, emptyLog, logLines, pressLog } from './log-view.ts';

const room = { columns: 20, rows: 3 };
const ten = Array.from({ length: 10 }, (_, index) => `line ${index}`);
const log = ten.reduce(appendLog, emptyLog);
const shown = (view: typeof log) => pictureText({ lines: logLines(view, room) }).split('\n');

test('the last lines are shown, and the next ones push them up', () => {
  expect(shown(log)).toEqual(['line 7', 'line 8', 'line 9']);
  expect(shown(appendLog(log, 'line 10'))).toEqual(['line 8', 'line 9', 'line 10']);
});

test('who has scrolled up keeps seeing the same lines until End', () => {
  const up = pressLog(log, namedKey('page-up'), room.rows);
  expect(shown(up)).toEqual(['line 4', 'line 5', 'line 6']);
  const later = appendLog(up, 'line 10');
  expect(shown(later)).toEqual(['line 4', 'line 5', 'line 6']);
  expect(shown(pressLog(later, namedKey('end'), room.rows))).toEqual([
    'line 8',
    'line 9',
    'line 10',
  ]);
});

test.each([
  ['up', ['line 6', 'line 7', 'line 8']],
  ['home', ['line 0', 'line 1', 'line 2']],
  ['down', ['line 7', 'line 8', 'line 9']],
  ['f1', ['line 7', 'line 8', 'line 9']],
] as const)('%s shows %j', (name, lines) => {
  expect(shown(pressLog(log, namedKey(name), room.rows))).toEqual(lines);
});

test('long lines are wrapped, control characters are made visible, old lines forgotten', () => {
  const long = appendLog(log, `${'word '.repeat(6)}\u001b[2J`);
  expect(shown(long)).toEqual(['line 9', 'word word word word', 'word word ?[2J']);
  const many = Array.from({ length: 2500 }, (_, index) => `${index}`).reduce(appendLog, emptyLog);
  expect(many.lines).toHaveLength(2000);
  expect(many.lines[0]).toBe('500');
});
