import type { Issue } from '@operos/cluster-model';
import type { Fingerprint } from './fingerprint.ts';

/** What a machine signs with its key, to show that it holds the key now and means this server and this report. */
export interface EnrolmentProof {
  /** The server's nonce, good for one use. */
  readonly nonce: string;
  /** Fingerprint of the cluster CA that the machine trusts. */
  readonly aud: Fingerprint;
  /** SHA-256 of the report that travels with the proof. */
  readonly reportDigest: Fingerprint;
  /** The machine's clock, seconds since 1970. */
  readonly iat: number;
}

/** What the server knows and the proof must repeat. */
export interface ProofExpectation {
  readonly nonce: string;
  readonly audience: Fingerprint;
  readonly reportDigest: Fingerprint;
  /** Thumbprint of the key in the request that the proof comes with. */
  readonly keyThumbprint: string;
}

/**
 * Finds what a proof says that it should not. The nonce makes it fresh; `iat` is not judged, as a machine with a flat
 * battery on its board must still be able to enrol.
 */
export function checkProof(proof: EnrolmentProof, expected: ProofExpectation): Issue[] {
  const issues: Issue[] = [];
  if (proof.nonce !== expected.nonce)
    issues.push(proofIssue('proof-nonce', 'Expected the nonce this server gave, got another'));
  if (proof.aud !== expected.audience)
    issues.push(
      proofIssue('proof-audience', `Expected a proof for ${expected.audience}, got ${proof.aud}`),
    );
  if (proof.reportDigest !== expected.reportDigest)
    issues.push(
      proofIssue('proof-report', `Expected a proof of ${expected.reportDigest}, the report sent`),
    );
  return issues;
}

/** An error at the `proof` field, with the one remedy there is. */
export function proofIssue(code: string, message: string): Issue {
  const remedy = 'Ask for a new nonce and sign again.';
  return { path: 'proof', severity: 'error', code, message, remedy };
}
