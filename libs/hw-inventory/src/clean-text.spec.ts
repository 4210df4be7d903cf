import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, MAX_TEXT } from './clean-text.ts';

test.each([
  ['Samsung SSD 840     ', 'Samsung SSD 840'],
  ['\u0000\u0000', null],
  ['a\u001b[2Jb', 'a [2Jb'],
  ['evil\u202Etxt', 'evil txt'],
  ['two\r\nlines\ttab', 'two lines tab'],
  ['Çüß 東芝', 'Çüß 東芝'],
  ['half\uD800', 'half'],
  [42, '42'],
  [null, null],
  [{}, null],
])('%j becomes %j', (raw, clean) => {
  expect(cleanText(raw)).toBe(clean);
});

test('whatever is said, what is left is short, trimmed, printable and clean already', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 6000 }), (raw) => {
      const clean = cleanText(raw);
      if (clean === null) return;
      expect(clean.length).toBeLessThanOrEqual(MAX_TEXT);
      expect(clean).toBe(clean.trim());
      expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(cleanText(clean)).toBe(clean);
    }),
    { numRuns: 3000 },
  );
});

test('a long text is not cut through a character', () => {
  expect(cleanText('x'.repeat(255) + '😀')).toBe('x'.repeat(255));
});
