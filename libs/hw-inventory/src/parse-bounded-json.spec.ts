import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBoundedJson } from './parse-bounded-json.ts';
import { RecordedTextRefusal } from './recorded-text-refusal.ts';

const limits = { length: 10_000, depth: 4, containers: 10 };

function codeOf(text: string): string {
  try {
    parseBoundedJson(text, limits);
    return 'read';
  } catch (error) {
    return error instanceof RecordedTextRefusal ? error.issue.code : 'thrown';
  }
}

test.each([
  ['[[[[]]]]', 'read'],
  ['[[[[[]]]]]', 'too-deep'],
  ['[{},{},{},{},{},{},{},{},{}]', 'read'],
  ['[{},{},{},{},{},{},{},{},{},{}]', 'too-many-nodes'],
  ['["[[[[[[", "\\"]{[{[{[", "\\\\"]', 'read'],
  ['["', 'not-json'],
  ['"\\', 'not-json'],
  ['{"a":1,}', 'not-json'],
  [`"${'x'.repeat(10_000)}"`, 'text-too-long'],
])('%s is %s', (text, code) => {
  expect(codeOf(text)).toBe(code);
});

test('what is within the limits is what JSON.parse makes of it', () => {
  const wide = { length: 1e6, depth: 1000, containers: 1e6 };
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseBoundedJson(text, wide)).toEqual(JSON.parse(text));
    }),
  );
});
