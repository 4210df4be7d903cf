import { expect, test } from 'vitest';
import { hashPassword, isOutdatedHash, verifyPassword } from './password-hash.ts';

test('the right password verifies, any other does not', async () => {
  const hash = await hashPassword('correct horse battery staple');
  expect(await verifyPassword(hash, 'correct horse battery staple')).toBe(true);
  expect(await verifyPassword(hash, 'correct horse battery stapl')).toBe(false);
  expect(await verifyPassword(hash, '')).toBe(false);
});

test('two hashes of one password have nothing in common', async () => {
  const [one, two] = await Promise.all([hashPassword('same'), hashPassword('same')]);
  expect(one).not.toBe(two);
});

test('reads what the reference implementation of argon2 prints', async () => {
  // Its test vector for argon2id, version 19: 2 passes, 64 MiB, one lane, salt "somesalt".
  const hash =
    '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await verifyPassword(hash, 'password')).toBe(true);
  expect(await verifyPassword(hash, 'passwore')).toBe(false);
  expect(isOutdatedHash(hash)).toBe(true);
  expect(isOutdatedHash(await hashPassword('new'))).toBe(false);
});

test.each(['', 'plain', '$2b$10$abcdefghijklmnopqrstuv', '$argon2i$v=19$m=8,t=1,p=1$c2FsdA$AAAA'])(
  'is false for a text that is no argon2id hash: %j',
  async (hash) => {
    expect(await verifyPassword(hash, hash)).toBe(false);
  },
);
