import { expect, test } from 'vitest';
import { sourceAddressOf } from './source-address-of.ts';

test.each([
  ['somebody behind nginx', '127.0.0.1', '10.44.0.9', '10.44.0.9'],
  ['what nginx added, not what the client made up', '127.0.0.1', '1.1.1.1, 10.44.0.9', '10.44.0.9'],
  ['a stranger who claims to be another', '10.44.0.7', '10.44.0.9', '10.44.0.7'],
  ['a program on this machine', '127.0.0.1', undefined, '127.0.0.1'],
  ['nonsense', '::ffff:127.0.0.1', 'localhost', '::ffff:127.0.0.1'],
])('%s', (...row) => {
  const [, remoteAddress, told, expected] = row;
  const headers = told === undefined ? {} : { 'x-forwarded-for': told };
  expect(sourceAddressOf({ headers, socket: { remoteAddress } as never })).toBe(expected);
});
