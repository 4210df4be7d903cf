import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFingerprint } from './fingerprint.ts';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);

test('reads its own text, in either case', () => {
  fc.assert(
    fc.property(hex, (digits) => {
      expect(parseFingerprint(`sha256:${digits}`)).toBe(`sha256:${digits}`);
      expect(parseFingerprint(`SHA256:${digits.toUpperCase()}`)).toBe(`sha256:${digits}`);
    }),
  );
});

test.each([
  ['nothing', ''],
  ['bare digits', 'a'.repeat(64)],
  ['another algorithm', `sha1:${'a'.repeat(40)}`],
  ['a digit too few', `sha256:${'a'.repeat(63)}`],
  ['a digit too many', `sha256:${'a'.repeat(65)}`],
  ['a newline at the end', `sha256:${'a'.repeat(64)}\n`],
  ['colons as openssl prints', `sha256:${'AB:'.repeat(31)}AB`],
])('refuses %s', (_, text) => {
  expect(parseFingerprint(text)).toBeUndefined();
});
