import { calculateJwkThumbprint } from 'jose';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { type P256Jwk, thumbprintInput } from './p256-jwk.ts';

test('hashes to the thumbprint that jose finds', async () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' });
  const ours = createHash('sha256').update(thumbprintInput(jwk as unknown as P256Jwk));
  expect(ours.digest('base64url')).toBe(await calculateJwkThumbprint(jwk));
});
