import type { Issue } from '@operos/cluster-model';
import { compactVerify, CompactSign, EmbeddedJWK } from 'jose';
import {
  checkProof,
  type EnrolmentProof,
  type KeyThumbprint,
  type P256Jwk,
  parseFingerprint,
  type ProofExpectation,
} from '../src/index.ts';
import { proofIssue } from '../src/enrolment-proof.ts';
import type { AgentKey } from './agent-key.ts';
import { thumbprintOf } from './p256-spki.ts';

const TYPE = 'operos-enrolment+jws'; // so that no other JWS of the same key can pass for a proof

/** Signs a proof of key as a compact JWS, ES256, with the public key in its header (RFC 7515 §4.1.3). */
export function signProof(key: AgentKey, proof: EnrolmentProof): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(proof)))
    .setProtectedHeader({ alg: 'ES256', typ: TYPE, jwk: { ...key.publicKey.jwk } })
    .sign(key.privateKey);
}

/** A proof that holds, or why it does not. */
export type ProofVerdict =
  | {
      readonly kind: 'proved';
      readonly keyThumbprint: KeyThumbprint;
      readonly proof: EnrolmentProof;
    }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

const MAX_CHARACTERS = 2048;

/** Judges a hostile compact JWS; never throws. */
export async function verifyProof(jws: string, expected: ProofExpectation): Promise<ProofVerdict> {
  const opened = await open(jws);
  if (opened === undefined)
    return refused([proofIssue('proof-unreadable', 'Expected a signed proof of key, got none')]);
  const { keyThumbprint, proof } = opened;
  const issues = checkProof(proof, expected);
  if (keyThumbprint !== expected.keyThumbprint)
    issues.push(proofIssue('proof-key', 'Expected a proof by the key of the request'));
  return issues.length > 0 ? refused(issues) : { kind: 'proved', keyThumbprint, proof };
}

interface OpenedProof {
  readonly keyThumbprint: KeyThumbprint;
  readonly proof: EnrolmentProof;
}

async function open(jws: string): Promise<OpenedProof | undefined> {
  if (jws.length > MAX_CHARACTERS) return undefined;
  try {
    const { payload, protectedHeader } = await compactVerify(jws, EmbeddedJWK, {
      algorithms: ['ES256'],
    });
    const { typ, jwk } = protectedHeader;
    const proof = parseProof(JSON.parse(new TextDecoder().decode(payload)));
    if (typ !== TYPE || proof === undefined) return undefined;
    // ES256 verified with it, so it is an EC key on P-256 with both coordinates.
    return { keyThumbprint: thumbprintOf(jwk as unknown as P256Jwk), proof };
  } catch {
    return undefined; // jose throws for every kind of bad JWS; which one is of no use to an honest machine
  }
}

function parseProof(value: unknown): EnrolmentProof | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { nonce, aud, reportDigest, iat, ...rest } = value as Record<string, unknown>;
  const audience = typeof aud === 'string' ? parseFingerprint(aud) : undefined;
  const digest = typeof reportDigest === 'string' ? parseFingerprint(reportDigest) : undefined;
  const isComplete =
    typeof nonce === 'string' && typeof iat === 'number' && Object.keys(rest).length === 0;
  if (!isComplete || audience === undefined || digest === undefined) return undefined;
  return { nonce, aud: audience, reportDigest: digest, iat };
}

function refused(issues: readonly Issue[]): ProofVerdict {
  return { kind: 'refused', issues };
}
