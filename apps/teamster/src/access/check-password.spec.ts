import { expect, test } from 'vitest';
import { checkPassword } from './check-password.ts';

const codes = (password: string): string[] =>
  checkPassword('password', password, 'alice').map((issue) => issue.code);

test.each([
  ['four words', 'correct horse battery staple', []],
  ['twelve characters', 'abcdefghijkl', []],
  ['emoji count as one character each', '🐴🔋📎🌲🐴🔋📎🌲🐴🔋📎', ['password-length']],
  ['eleven characters', 'abcdefghijk', ['password-length']],
  ['more than 256', 'ab'.repeat(129), ['password-length']],
  ['contains the name', 'xx-ALICE-xx-yy', ['password-guessable']],
  ['one character over and over', 'aaaaaaaaaaaaaa', ['password-guessable']],
])('%s', (_why, password, expected) => {
  expect(codes(password)).toEqual(expected);
});
