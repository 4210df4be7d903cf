import { certificateProfiles, checkAgentCsr } from '../src/index.ts';
import type { ClusterAuthority } from './cluster-authority.ts';
import type { P256Key } from './p256-spki.ts';
import { PkiError } from './pki-error.ts';
import { signCertificate } from './sign-certificate.ts';
import { commonNameOnly } from './signer.ts';
import { verifyCsr } from './verify-csr.ts';

/**
 * Signs a client certificate for seven days: the key comes from the request, the name from the server.
 * Checks the request again, and throws PkiError `csr-refused` for one that `checkAgentCsr` refuses. The key alone may be
 * given of a request that was checked a moment ago.
 */
export async function issueAgentCertificate(
  authority: ClusterAuthority,
  request: string | P256Key,
  ask: { readonly nodeId: string; readonly now: Date },
): Promise<string> {
  const key = typeof request === 'string' ? acceptableKey(request) : request;
  const subject = {
    name: commonNameOnly(ask.nodeId),
    spki: key.spki,
    profile: certificateProfiles.agent,
    now: ask.now,
  };
  return Promise.resolve(signCertificate(subject, authority.signer));
}

function acceptableKey(csrPem: string): P256Key {
  const reading = verifyCsr(csrPem);
  const issues = reading.kind === 'read' ? checkAgentCsr(reading.facts) : reading.issues;
  if (reading.kind === 'refused' || reading.key === undefined || issues.length > 0)
    throw new PkiError('csr-refused', issues.map(({ message }) => message).join('; '));
  return reading.key;
}
