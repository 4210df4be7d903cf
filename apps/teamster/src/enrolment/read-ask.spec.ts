import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nonceOfProof } from './nonce-of-proof.ts';
import { readAsk } from './read-ask.ts';

const good = { csr: 'PEM', report: {}, proof: 'a.b.c', agentVersion: '0.1.7' };

test('a whole ask is taken apart', () => {
  const token = { id: 'rack-2', hmac: 'A'.repeat(43) };
  const startedAt = '2026-11-23T18:00:00Z';
  const bootMac = '52-54-00-AA-BB-CC';
  expect(readAsk({ ...good, startedAt, bootMac, token, simulated: true })).toEqual({
    ...good,
    startedAt: Date.UTC(2026, 10, 23, 18),
    bootMac: '52:54:00:aa:bb:cc',
    token,
    simulated: true,
  });
});

test.each([
  ['csr', 7],
  ['proof', null],
  ['agentVersion', 'version one'],
  ['startedAt', 'yesterday'],
  ['startedAt', 1],
  ['bootMac', '01:00:5e:00:00:01'],
  ['token', { id: 'x', hmac: 'short' }],
  ['token', { id: '../x', hmac: 'A'.repeat(43) }],
  ['simulated', 'yes'],
  ['extra', 1],
])('%s: %j is refused at its own path', (field, value) => {
  expect(readAsk({ ...good, [field]: value })).toMatchObject([{ path: field }]);
});

test('nothing that can be parsed from JSON makes it throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (body, value) => {
      readAsk(body);
      for (const field of [...Object.keys(good), 'startedAt', 'bootMac', 'token', 'simulated'])
        readAsk({ ...good, [field]: value });
    }),
  );
});

test('no text makes the look for a nonce throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.jsonValue().map(asPayload)), (proof) => {
      nonceOfProof(proof);
    }),
  );
  expect(nonceOfProof(asPayload({ nonce: 'n' }))).toBe('n');
  expect(nonceOfProof(asPayload({ nonce: 1 }))).toBeUndefined();
  expect(nonceOfProof(asPayload(null))).toBeUndefined();
});

function asPayload(value: unknown): string {
  return `e30.${Buffer.from(JSON.stringify(value)).toString('base64url')}.x`;
}
