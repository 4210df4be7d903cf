import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleSettings } from '../../testing/example-settings.ts';
import { hostileText } from '../../testing/hostile-text.ts';
import { objectToYaml } from './object-to-yaml.ts';
import { printSettings } from './print-settings.ts';
import { readSettingsDocument, readSettingsText } from './read-settings-text.ts';

const pieces = ['[', '{', '{a: ', '[a: ', '- ', '? ', 'a: ', ':', ',', ']', '}', '"', "'", '\n', '\n ', '&a ', '*a ', '!t ', '|\n', '>\n ', '#', '%x\n', '---\n', '...\n', '\t', ' ', 'a'] as const; // prettier-ignore

describe.each(pieces)('256 KiB of %j', (piece) => {
  test('are read or refused in seconds, and never end the process', () => {
    const text = piece.repeat(Math.floor((256 * 1024) / piece.length));
    const started = performance.now();
    expect(readSettingsText(text).settings).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

test.each([
  ['a: 1\nb: [1, &x 2]', 2],
  ['a: 1\n\n\nb: *x', 4],
  ['a: !!binary aGk=', 1],
  ['? a\n: 1', 1],
  ['%YAML 1.1\n---\na: 1', 1],
  ['a: ]', 1],
  ['{a: b: c}', 1],
  [`${'['.repeat(21)}${']'.repeat(21)}`, 1],
  [`${' '.repeat(121)}- a`, 1],
])('%j is objected to on line %d', (text, line) => {
  expect(objectToYaml(text)?.line).toBe(line);
});

test.each([
  '',
  'a: 1',
  '{a: {b: [1, 2]}, c: 3}',
  'a: "&x *y !z ? %"',
  "a: '- - -'",
  'a: |\n  &x\n  *y\n',
  '# ? &a *b',
  '- a: 1\n  b: 2',
  '["a", {"b": null}]',
])('%j is fine', (text) => {
  expect(objectToYaml(text)).toBeUndefined();
});

test('pieces in any order are read or refused', () => {
  const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), hostileText()), { maxLength: 60 });
  fc.assert(
    fc.property(texts, (parts) => {
      const { issues = [] } = readSettingsDocument(parts.join(''));
      expect(issues.length).toBeLessThanOrEqual(10);
    }),
  );
});

test('a fault is told with its line, and only the first few are', () => {
  const { issues } = readSettingsDocument(`a: 1\n${'b: 1\n'.repeat(100)}`);
  expect(issues).toHaveLength(10);
  expect(issues?.[0]?.message).toMatch(/^Line 3: .*unique/);
});

test('printed settings pass', () => {
  expect(objectToYaml(printSettings(exampleSettings()))).toBeUndefined();
});
