import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseKeyThumbprint } from './key-thumbprint.ts';

test('reads every SHA-256 digest in base64url, and only its canonical form', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const digest = createHash('sha256').update(text).digest('base64url');
      expect(parseKeyThumbprint(digest)).toBe(digest);
      expect(parseKeyThumbprint(`${digest.slice(0, -1)}B`)).toBeUndefined(); // same 32 bytes, other text
    }),
  );
});

test.each(['', 'short', `${'a'.repeat(42)}+`, `${'a'.repeat(43)}=`])('refuses %j', (text) => {
  expect(parseKeyThumbprint(text)).toBeUndefined();
});
