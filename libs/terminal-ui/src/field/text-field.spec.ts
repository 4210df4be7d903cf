import { expect, test } from 'vitest';
import { type Key, type KeyName, namedKey } from '../keys/key.ts';
import { pictureText } from '../picture/picture.ts';
import { pressTextField } from './press-text-field.ts';
import { textField } from './text-field.ts';
import { textFieldLine } from './text-field-line.ts';

const typed = (text: string): Key[] =>
  Array.from(text).map((character) => ({ kind: 'character', character }));
const named = (...names: KeyName[]): Key[] => names.map(namedKey);
const control = (letter: string): Key => ({ kind: 'control', letter });

test.each([
  ['', typed('rack'), 'rack|'],
  ['rack', named('backspace'), 'rac|'],
  ['rack', named('home', 'delete'), '|ack'],
  ['rack', [...named('left', 'left'), ...typed('日')], 'ra日|ck'],
  ['rack', [...named('home', 'right'), control('u')], '|ack'],
  ['rack', [...named('home', 'right'), control('k')], 'r|'],
  ['rack', [control('a'), ...named('left', 'left'), ...typed('x'), control('e')], 'xrack|'],
  ['rack', [control('c'), ...named('up', 'enter', 'right')], 'rack|'],
])('%j after %j is %s', (value, keys, expected) => {
  const field = keys.reduce(pressTextField, textField(value));
  const points = Array.from(field.value);
  expect([...points.slice(0, field.at), '|', ...points.slice(field.at)].join('')).toBe(expected);
});

test('a full field takes no more', () => {
  const field = typed('abcdef').reduce(pressTextField, textField('', { limit: 3 }));
  expect(field.value).toBe('abc');
});

test('a proposal with an escape sequence is not taken over', () => {
  expect(textField('a\u001b[2J').value).toBe('');
});

test('a password shows signs, never its characters', () => {
  const { line } = textFieldLine(textField('geheim', { masked: true }), 10);
  expect(pictureText({ lines: [line] })).toBe('••••••');
});

test('a long value is shown around the cursor', () => {
  const field = textField('0123456789');
  const shown = (at: number) => {
    const { line, cursorColumn } = textFieldLine({ ...field, at }, 5);
    return [line[0]?.text, cursorColumn];
  };
  expect(shown(0)).toEqual(['01234', 0]);
  expect(shown(4)).toEqual(['01234', 4]);
  expect(shown(10)).toEqual(['6789 ', 4]);
});
