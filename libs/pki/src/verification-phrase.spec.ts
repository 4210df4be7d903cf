import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeyThumbprint, parseKeyThumbprint } from './key-thumbprint.ts';
import { verificationPhrase } from './verification-phrase.ts';
import { verificationWords } from './verification-words.ts';

const thumbprint = (text: string): KeyThumbprint => {
  const digest = createHash('sha256').update(text).digest('base64url');
  return parseKeyThumbprint(digest)!;
};

test('the list has 512 different words of 3 to 8 plain letters', () => {
  expect(new Set(verificationWords).size).toBe(512);
  for (const word of verificationWords) expect(word).toMatch(/^[a-z]{3,8}$/);
});

test('the words of a key never change between versions', () => {
  expect(verificationPhrase(thumbprint('one machine'))).toMatchInlineSnapshot(
    `"banana willow cider jigsaw moss"`,
  );
});

test('it is the first 45 bits of the thumbprint', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const print = thumbprint(text);
      const number = Buffer.from(print, 'base64url').readBigUInt64BE() >> 19n;
      const words = verificationPhrase(print).split(' ');
      const indexes = words.map((word) => BigInt(verificationWords.indexOf(word)));
      expect(indexes.reduce((sum, index) => sum * 512n + index, 0n)).toBe(number);
      expect(words).toHaveLength(5);
    }),
  );
});
