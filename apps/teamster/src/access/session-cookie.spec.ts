import { expect, test } from 'vitest';
import { newSecret } from './secret.ts';
import { printSessionCookie, readSessionCookie } from './session-cookie.ts';

const secret = newSecret();

test.each([
  ['alone', `operos_session=${secret}`, secret],
  ['among others', `a=1; operos_session=${secret}; b=2`, secret],
  ['missing', 'a=1', undefined],
  ['no cookies', undefined, undefined],
  ['too short', 'operos_session=abc', undefined],
  ['one with a longer name', `not_operos_session=${secret}`, undefined],
])('reads a cookie: %s', (_which, header, expected) => {
  expect(readSessionCookie(header, false)).toBe(expected);
});

test('a browser keeps it from scripts and from foreign pages, and from plain HTTP where there is TLS', () => {
  expect(printSessionCookie('s', true)).toBe(
    '__Host-operos_session=s; Path=/; Max-Age=28800; HttpOnly; SameSite=Strict; Secure',
  );
  expect(printSessionCookie('s', false)).not.toContain('Secure');
});

test('an empty one takes the session away', () => {
  expect(printSessionCookie('', true)).toContain('operos_session=; Path=/; Max-Age=0;');
});

test('behind TLS a cookie that somebody in the network could have planted is not read', () => {
  const header = `operos_session=${newSecret()}; __Host-operos_session=${secret}`;
  expect(readSessionCookie(header, true)).toBe(secret);
  expect(readSessionCookie(`operos_session=${secret}`, true)).toBeUndefined();
});
