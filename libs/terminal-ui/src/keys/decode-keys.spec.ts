import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeKeys, noRemainder, settleKeys } from './decode-keys.ts';
import type { Key } from './key.ts';

const bytesOf = (text: string) => [...Buffer.from(text, 'latin1')];
const utf8 = (text: string) => [...Buffer.from(text, 'utf8')];
const keysOf = (bytes: readonly number[]) => decodeKeys(noRemainder, bytes).keys;
const nameOf = (key: Key | undefined) => (key?.kind === 'named' ? key.name : undefined);

test.each([
  ['\r', 'enter'],
  ['\n', 'enter'],
  ['\t', 'tab'],
  ['\u007f', 'backspace'],
  ['\b', 'backspace'],
  ['\u001b[A', 'up'],
  ['\u001bOB', 'down'],
  ['\u001b[1;5C', 'right'],
  ['\u001b[Z', 'back-tab'],
  ['\u001b[1~', 'home'],
  ['\u001b[4~', 'end'],
  ['\u001b[H', 'home'],
  ['\u001b[5~', 'page-up'],
  ['\u001b[6~', 'page-down'],
  ['\u001b[3;2~', 'delete'],
  ['\u001b[[A', 'f1'],
  ['\u001b[[E', 'f5'],
  ['\u001bOP', 'f1'],
  ['\u001bOM', 'enter'],
  ['\u001b[17~', 'f6'],
  ['\u001b[24~', 'f12'],
  ['\u009bA', 'up'],
  ['\u008fP', 'f1'],
])('%j is %s', (sequence, name) => {
  expect(keysOf(bytesOf(sequence)).map(nameOf)).toEqual([name]);
});

test('text arrives as its code points, wide and accented ones too', () => {
  const characters = keysOf(utf8('aé 日🖴')).map((key) => key.kind === 'character' && key.character);
  expect(characters).toEqual(['a', 'é', ' ', '日', '🖴']);
});

test('Ctrl-C is Ctrl with a letter', () => {
  expect(keysOf([3])).toEqual([{ kind: 'control', letter: 'c' }]);
});

test('a lone Escape waits, and is the Escape key once nothing follows', () => {
  const { keys, remainder } = decodeKeys(noRemainder, [0x1b]);
  expect(keys).toEqual([]);
  expect(settleKeys(remainder).keys.map(nameOf)).toEqual(['escape']);
  expect(settleKeys(noRemainder).keys).toEqual([]);
});

test('Escape twice is one Escape, and the second still waits', () => {
  const { keys, remainder } = decodeKeys(noRemainder, [0x1b, 0x1b]);
  expect(keys.map(nameOf)).toEqual(['escape']);
  expect(remainder.bytes).toEqual([0x1b]);
});

test('a terminal that sends carriage return and line feed has pressed Enter once', () => {
  const first = decodeKeys(noRemainder, [0x0d]);
  const second = decodeKeys(first.remainder, [0x0a, 0x0a]);
  expect([...first.keys, ...second.keys].map(nameOf)).toEqual(['enter', 'enter']);
});

test.each([
  ['an answer of the terminal, which is no key', '\u001b[12;40R\u001b[?62;1c'],
  ['a sequence of another world', '\u001b[999~\u001b[<0;1;1M'],
  ['Alt with a letter', '\u001bx'],
  ['bytes that are no UTF-8', '\u00ff\u00c0\u00af\u00ed\u00a0\u0080'],
  ['NUL', '\u0000'],
])('drops %s', (_, sequence) => {
  expect(decodeKeys(noRemainder, bytesOf(sequence))).toEqual({
    keys: [],
    remainder: { bytes: [], afterReturn: false },
  });
});

test('a sequence that a noisy line broke off does not swallow the key behind it', () => {
  expect(keysOf(bytesOf('\u001b[1\ra')).map((key) => nameOf(key) ?? key.kind)).toEqual([
    'enter',
    'character',
  ]);
});

test('a sequence without an end is given up and holds back nothing', () => {
  const { keys, remainder } = decodeKeys(noRemainder, bytesOf(`\u001b[${'1;'.repeat(200)}`));
  expect(remainder.bytes.length).toBeLessThan(32);
  expect(keys.length).toBeLessThan(400);
});

test('where the line cuts the bytes makes no difference', () => {
  const sequence = fc.constantFrom(
    '\u001b[A',
    '\u001bOP',
    '\u001b[[B',
    '\u001b[24~',
    'é',
    '日',
    'x',
    '\r\n',
    '\u001b\u001b[B',
  );
  const property = fc.property(
    fc.array(sequence, { maxLength: 12 }),
    fc.array(fc.nat(60), { maxLength: 8 }),
    (sequences, cuts) => {
      const bytes = utf8(sequences.join(''));
      const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
      let state = { keys: [] as readonly Key[], remainder: noRemainder };
      for (const [index, place] of places.slice(1).entries()) {
        const next = decodeKeys(state.remainder, bytes.slice(places[index], place));
        state = { keys: [...state.keys, ...next.keys], remainder: next.remainder };
      }
      expect(state).toEqual(decodeKeys(noRemainder, bytes));
    },
  );
  fc.assert(property);
});

test('any bytes at all leave a short remainder', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(decodeKeys(noRemainder, bytes).remainder.bytes.length).toBeLessThanOrEqual(64);
    }),
  );
});
