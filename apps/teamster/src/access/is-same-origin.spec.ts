import { expect, test } from 'vitest';
import { isSameOrigin } from './is-same-origin.ts';

const host = 'cluster.example:8080';

test.each([
  ['our own page', { host, origin: 'http://cluster.example:8080' }, true],
  ['our own page behind TLS', { host: 'cluster.example', origin: 'https://cluster.example' }, true],
  ['a program', { host }, true],
  ['a typed address', { host, 'sec-fetch-site': 'none' }, true],
  [
    'our name over plain HTTP, where we are asked over TLS',
    { host, origin: 'http://cluster.example:8080', 'x-forwarded-proto': 'https' },
    false,
  ],
  ['another port', { host, origin: 'http://cluster.example:8081' }, false],
  ['another host', { host, origin: 'http://evil.example:8080' }, false],
  [
    'a name that only begins alike',
    { host, origin: 'http://cluster.example:8080.evil.example' },
    false,
  ],
  ['a page without an origin', { host, origin: 'null' }, false],
  ['a foreign page that hides its origin', { host, 'sec-fetch-site': 'cross-site' }, false],
  ['a sister site', { host, 'sec-fetch-site': 'same-site' }, false],
])('%s', (_who, headers, expected) => {
  expect(isSameOrigin(headers)).toBe(expected);
});
