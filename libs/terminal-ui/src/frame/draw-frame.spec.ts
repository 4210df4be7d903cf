import { expect, test } from 'vitest';
import { line, lineWidth } from '../picture/line.ts';
import { pictureText } from '../picture/picture.ts';
import { describeTerminal } from '../terminal.ts';
import { bodySize, drawFrame } from './draw-frame.ts';

const console80 = describeTerminal({ term: 'linux', locale: 'C.UTF-8', columns: 80, rows: 25 });

test('a frame fills the console, and the cursor stands in its body', () => {
  const picture = drawFrame(
    {
      title: 'Welcome',
      corner: 'Operos 0.1.x',
      body: [line('first'), line('x'.repeat(100))],
      notice: line('Something is wrong', 'bad'),
      help: [
        { key: 'Enter', does: 'choose' },
        { key: 'Esc', does: 'back' },
      ],
      cursor: { row: 1, column: 3 },
    },
    console80,
  );
  expect(picture.lines).toHaveLength(25);
  expect(picture.cursor).toEqual({ row: 3, column: 5 });
  for (const one of picture.lines) expect(lineWidth(one)).toBeLessThanOrEqual(80);
  const rows = pictureText(picture).split('\n');
  expect(rows[0]).toBe(` Welcome${' '.repeat(59)}Operos 0.1.x`);
  expect(rows[2]).toBe('  first');
  expect(rows[3]).toBe(`  ${'x'.repeat(75)}…`);
  expect(rows[23]).toBe('  Something is wrong');
  expect(rows[24]).toBe('  Enter choose   Esc back');
});

test('a body that is too long loses its end, not the help line', () => {
  const body = Array.from({ length: 60 }, (_, row) => line(`row ${row}`));
  const picture = drawFrame({ title: 't', corner: 'c', body, help: [] }, console80);
  expect(picture.lines).toHaveLength(25);
  expect(pictureText(picture)).toContain(`row ${bodySize(console80).rows - 1}\n─`);
});

test.each([
  [
    { term: 'linux', locale: 'en_US.utf8' },
    { charset: 'console', colours: true, columns: 80, rows: 25 },
  ],
  [
    { term: 'vt220', rows: 24 },
    { charset: 'ascii', colours: false, columns: 80, rows: 24 },
  ],
  [
    { term: 'xterm-256color', locale: 'C.UTF-8' },
    { charset: 'utf-8', colours: true, columns: 80, rows: 25 },
  ],
  [{ locale: 'C' }, { charset: 'ascii', colours: false, columns: 80, rows: 25 }],
  [
    { term: 'xterm', columns: 400, rows: 200 },
    { charset: 'ascii', colours: true, columns: 132, rows: 50 },
  ],
  [
    { term: 'linux', columns: 0, rows: 0 },
    { charset: 'ascii', colours: true, columns: 80, rows: 24 },
  ],
])('%j can show %j', (clues, terminal) => {
  expect(describeTerminal(clues)).toEqual(terminal);
});
