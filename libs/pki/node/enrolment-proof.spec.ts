import { CompactSign, exportJWK } from 'jose';
import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EnrolmentProof } from '../src/index.ts';
import { createAgentKey, sha256Text, signProof, verifyProof } from './index.ts';

const key = createAgentKey();
const aud = sha256Text('the authority');
const reportDigest = sha256Text('the report');
const proof: EnrolmentProof = { nonce: 'n1', aud, reportDigest, iat: 1_900_000_000 };
const expected = {
  nonce: 'n1',
  audience: aud,
  reportDigest,
  keyThumbprint: key.publicKey.thumbprint,
};

async function codes(jws: string, wanted = expected): Promise<string[]> {
  const verdict = await verifyProof(jws, wanted);
  return verdict.kind === 'proved' ? [] : verdict.issues.map(({ code }) => code);
}

test('an honest proof holds and names its key', async () => {
  expect(await verifyProof(await signProof(key, proof), expected)).toEqual({
    kind: 'proved',
    keyThumbprint: key.publicKey.thumbprint,
    proof,
  });
});

test.each([
  ['replayed with an old nonce', { nonce: 'n0' }, ['proof-nonce']],
  ['made for another cluster', { aud: sha256Text('x') }, ['proof-audience']],
  ['made for another report', { reportDigest: sha256Text('x') }, ['proof-report']],
  ['with a field of its own', { admin: true }, ['proof-unreadable']],
  ['with a digest that is none', { reportDigest: 'x' }, ['proof-unreadable']],
  ['without a time', { iat: undefined }, ['proof-unreadable']],
])('refuses one %s', async (_, change, wanted) => {
  const jws = await signProof(key, { ...proof, ...change } as EnrolmentProof);
  expect(await codes(jws)).toEqual(wanted);
});

test('refuses a proof by another key, though it is a good one', async () => {
  expect(await codes(await signProof(createAgentKey(), proof))).toEqual(['proof-key']);
});

test('refuses other algorithms, types, and headers with a private key', async () => {
  const payload = new TextEncoder().encode(JSON.stringify(proof));
  const jwk = { ...key.publicKey.jwk };
  const none = Buffer.from(JSON.stringify({ alg: 'none', jwk })).toString('base64url');
  const body = Buffer.from(payload).toString('base64url');
  const untyped = new CompactSign(payload).setProtectedHeader({ alg: 'ES256', jwk });
  const secret = new TextEncoder().encode('k'.repeat(32));
  const hmac = new CompactSign(payload).setProtectedHeader({ alg: 'HS256', jwk });
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const es384 = new CompactSign(payload).setProtectedHeader({
    alg: 'ES384',
    jwk: await exportJWK(p384.publicKey),
  });
  for (const jws of [
    `${none}.${body}.`,
    await untyped.sign(key.privateKey),
    await hmac.sign(secret),
    await es384.sign(p384.privateKey),
    '',
    'a.b.c',
    'x'.repeat(1_000_000),
  ])
    expect(await codes(jws), jws.slice(0, 40)).toEqual(['proof-unreadable']);
});

test('no change of one character gives another proof that holds', async () => {
  const jws = await signProof(key, proof);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(jws.length - 1),
      fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_', '.'),
      async (at, to) => {
        fc.pre(jws[at] !== to);
        const changed = jws.slice(0, at) + to + jws.slice(at + 1);
        const verdict = await verifyProof(changed, expected);
        // The last character of a part may carry spare bits: then it says the same, and is accepted.
        if (verdict.kind === 'proved') expect(verdict.proof).toEqual(proof);
      },
    ),
    { numRuns: 300 },
  );
});
