import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/index.ts';
import { lexConf } from './conf/lex-conf.ts';
import { quoteConfString } from './quote-conf-string.ts';

test('leaves plain text readable', () => {
  expect(quoteConfString('http://192.0.2.1/boot/')).toBe('"http://192.0.2.1/boot/"');
});

test('escapes what would end the string, and writes other bytes in octal', () => {
  expect(quoteConfString('a"b\\c\n☃')).toBe('"a\\"b\\\\c\\012\\342\\230\\203"');
});

test('is one token that means the same bytes, whatever the text', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
      expect(lexConf(quoteConfString(text))).toEqual([
        { kind: 'string', text: bytes.join(''), line: 1 },
      ]);
    }),
    { numRuns: 5000 },
  );
});
