import fc from 'fast-check';
import { expect, test } from 'vitest';
import { removeSecrets } from './remove-secrets.ts';

const key = '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMG\n-----END PRIVATE KEY-----';

test.each([
  ['private key', `before\n${key}\nafter`, 'MIGHAgEAMBMG'],
  ['private key', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk', 'b3BlbnNzaC1rZXk'],
  ['recovery key', 'AGE-SECRET-KEY-1QQPZRY9X8GF', 'QQPZRY9X8GF'],
  ['API token', 'used opr_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.', 'aaaaaaaaaa'],
  ['password hash', 'root:$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M:19000:0', 'F5Jx5fExrKuPp53xLKQ'],
  ['password hash', '$argon2id$v=19$m=65536,t=3$c2FsdA$aGFzaA', 'c2FsdA'],
  ['session', 'cookie: operos_session=abcDEF_-123', 'abcDEF_-123'],
  ['Authorization header', 'Authorization: Bearer abcdefghijkl', 'abcdefghijkl'],
  ['Authorization header', '{"authorization":"Local abcdefghijkl"}', 'abcdefghijkl'],
  ['password in an address', 'postgres://ada:hunter22@db/x', 'hunter22'],
  ['key of dhcpd', 'key omapi { algorithm hmac-sha256; secret "QUJDREVGRw=="; }', 'QUJDREVGRw'],
  ['secret value', 'password: correct-horse', 'correct-horse'],
  ['secret value', '"passphrase": "correct-horse"', 'correct-horse'],
  ['secret value', 'client-key-data: QUJDREVG', 'QUJDREVG'],
  ['JSON web token', 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'c2lnbmF0dXJl'],
])('a %s is taken out of %j', (what, text, secret) => {
  const { text: cleaned, removed } = removeSecrets(text);
  expect(cleaned).not.toContain(secret);
  expect(cleaned).toContain(`[removed: ${what}]`);
  expect(removed).toContain(what);
});

test('what is known is taken out wherever it lies', () => {
  const { text } = removeSecrets('a c2VjcmV0LWtleQ== b c2VjcmV0LWtleQ==', ['c2VjcmV0LWtleQ==']);
  expect(text).toBe('a [removed: known secret] b [removed: known secret]');
});

test.each([
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHVBQ+ ada@example',
  'sha256:0f0f0f',
  'Nov 25 12:00:00 teamster[1]: 3 servers, password changed by ada',
  'https://192.168.33.10/settings',
  'sudo: pam_unix(sudo:session): session opened',
])('%j is left as it is', (text) => {
  expect(removeSecrets(text)).toEqual({ text, removed: [] });
});

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (before, after) => {
      const once = removeSecrets(`${before} password=${'x'.repeat(8)} ${after}`).text;
      expect(removeSecrets(once).text).toBe(once);
    }),
  );
});
