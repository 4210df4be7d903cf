import type { Issue } from '@operos/cluster-model';
import type { CsrFacts } from './csr-facts.ts';

/** What the signer expects of one request. */
export interface CsrExpectation {
  /** The common name it must carry; without it the subject is ignored, as the server names the node. */
  readonly commonName?: string;
  /** The key it must carry, for a renewal that keeps its key. */
  readonly keyThumbprint?: string;
}

const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';

const NEW_REQUEST = 'Make the request again with `prospector enrol`.';

/** Finds everything an agent's request may not ask; an empty list means that it may be signed by the agent profile. */
export function checkAgentCsr(facts: CsrFacts, expectation: CsrExpectation = {}): Issue[] {
  return [
    ...keyIssues(facts),
    ...signatureIssues(facts),
    ...extraIssues(facts),
    ...mismatches(facts, expectation),
  ];
}

function keyIssues({ keyAlgorithm }: CsrFacts): Issue[] {
  if (keyAlgorithm === 'P-256') return [];
  return [issue('csr-key', `Expected an ECDSA P-256 key, got ${keyAlgorithm}`)];
}

function signatureIssues({ signatureAlgorithm, signatureValid }: CsrFacts): Issue[] {
  if (signatureAlgorithm !== ECDSA_WITH_SHA256)
    return [issue('csr-signature', `Expected ECDSA with SHA-256, got ${signatureAlgorithm}`)];
  if (!signatureValid)
    return [issue('csr-signature', 'Expected a signature made by the key in the request')];
  return [];
}

function extraIssues({ attributes }: CsrFacts): Issue[] {
  return attributes.map((oid) =>
    issue('csr-attribute', `Expected a request without attributes or extensions, got ${oid}`),
  );
}

function mismatches(facts: CsrFacts, wanted: CsrExpectation): Issue[] {
  const issues: Issue[] = [];
  if (wanted.commonName !== undefined && facts.commonName !== wanted.commonName)
    issues.push(issue('csr-subject', `Expected CN=${wanted.commonName}, got ${facts.subject}`));
  if (wanted.keyThumbprint !== undefined && facts.keyThumbprint !== wanted.keyThumbprint)
    issues.push(issue('csr-other-key', 'Expected the key that this machine enrolled with'));
  return issues;
}

function issue(code: string, message: string): Issue {
  return { path: 'csr', severity: 'error', code, message, remedy: NEW_REQUEST };
}
