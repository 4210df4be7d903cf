import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { parseDisplayText } from './display-text.ts';

test.each([
  'a',
  'Rack "One" = $HOME',
  "it's",
  'two\nlines',
  'a\tb',
  'Zürich',
  '日本',
  '😀',
  '#',
  'null',
])('%j is text', (text) => {
  expect(parseDisplayText(text, 40)).toBe(text);
});

test.each([
  '',
  ' ',
  '\n\t ',
  '\u00a0',
  'a\0',
  'a\r',
  'a\u001b[2J',
  'a\u0085',
  'a\u202eb',
  '\ufeffa',
  'a\ud83d',
])('%j is none', (text) => {
  expect(parseDisplayText(text, 40)).toBeUndefined();
});

test('length counts characters, not halves of them', () => {
  expect(parseDisplayText('😀'.repeat(40), 40)).toBeDefined();
  expect(parseDisplayText('😀'.repeat(41), 40)).toBeUndefined();
});

test('whatever passes is well-formed and shows something', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const parsed = parseDisplayText(text, 10_000);
      if (parsed !== undefined) {
        expect(Buffer.from(parsed, 'utf8').toString('utf8')).toBe(text);
        expect(parsed).not.toMatch(/[^\P{Cc}\t\n]/u);
        expect(parsed.trim()).not.toBe('');
      }
    }),
  );
});
