import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiText } from './ascii-text.ts';
import { consoleText } from './console-text.ts';
import { cellWidth } from './cell-width.ts';
import { fitText, padText } from './fit-text.ts';
import { printableText } from './printable-text.ts';
import { wrapText } from './wrap-text.ts';

test.each([
  ['abc', 3],
  ['日本', 4],
  ['e\u0301', 1],
  ['한', 2],
  ['✅', 2],
  ['ﾊﾞ', 2],
  ['', 0],
])('%s takes %i cells', (text, cells) => {
  expect(cellWidth(text)).toBe(cells);
});

test('a cut never leaves half of a wide character', () => {
  expect(fitText('日本語', 4)).toBe('日… ');
  expect(fitText('日本語', 5)).toBe('日本…');
  expect(fitText('日本語', 6)).toBe('日本語');
  expect(fitText('abc', 0)).toBe('');
  expect(padText('日', 4)).toBe('日  ');
});

test('text breaks at blanks, and within a word that is longer than a line', () => {
  expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrapText('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
  expect(wrapText('日本語です', 5)).toEqual(['日本', '語で', 'す']);
  expect(wrapText('one\n\ntwo', 20)).toEqual(['one', '', 'two']);
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });

test('whatever the text, it fits', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, cells) => {
      expect(cellWidth(fitText(text, cells))).toBe(cells);
      for (const line of wrapText(text, cells)) expect(cellWidth(line)).toBeLessThanOrEqual(cells);
      expect(wrapText(text, cells).join('').replaceAll(' ', '')).toBe(
        text.replaceAll(/[ \n]/g, ''),
      );
    }),
  );
});

test('ASCII has the same width, and our own signs have likenesses', () => {
  expect(asciiText('▸ Zürich… 日 ─│█░')).toBe('> Zurich~ ?? -|#.');
  fc.assert(
    fc.property(anyText.map(printableText), (text) => {
      expect(asciiText(text)).toMatch(/^[ -~]*$/);
      expect(asciiText(text)).toHaveLength(cellWidth(text));
    }),
  );
});

test('the Linux console gets only what its font has, in the same width', () => {
  expect(consoleText('▸ ✓ Zürich… Łódź 日 ─│█░ “a”')).toBe('► √ Zürich» ?ódz ?? ─│█░ "a"');
  fc.assert(
    fc.property(anyText.map(printableText), (text) => {
      expect(cellWidth(consoleText(text))).toBe(cellWidth(text));
    }),
  );
});

test('a label cannot move the cursor, change its direction or break the line', () => {
  expect(printableText('a\u001b[2Jb\u009bA\r\n\u2028c\u202e\u0000')).toBe('a?[2Jb?A???c?');
});
