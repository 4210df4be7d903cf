import { createHash, X509Certificate } from 'node:crypto';
import { AgentClientError } from '../src/agent-client-error.ts';
import { httpsExchange } from './https-exchange.ts';

/**
 * Fetches the cluster CA and keeps it only if its SHA-256 is the one this machine was told on its kernel line, so a
 * server that merely answers at the address gets nothing. Rejects with AgentClientError `untrusted` otherwise.
 */
export async function fetchPinnedAuthority(server: string, fingerprint: string): Promise<string> {
  // Not verified yet: what arrives is public, and its fingerprint is compared before it is used.
  const reply = await httpsExchange({
    server,
    tls: { rejectUnauthorized: false },
    exchange: { method: 'GET', path: '/enrolment/v1/ca' },
  });
  const pem = typeof reply.body === 'string' ? reply.body : '';
  const seen = fingerprintOfPem(pem);
  if (reply.status !== 200 || seen !== fingerprint)
    throw new AgentClientError(
      'untrusted',
      `Expected a cluster CA with the fingerprint ${fingerprint}, got ${seen ?? `status ${reply.status}`}. ` +
        'Another machine may be answering in the place of the controller.',
    );
  return pem;
}

function fingerprintOfPem(pem: string): string | undefined {
  try {
    const { raw } = new X509Certificate(pem);
    return `sha256:${createHash('sha256').update(raw).digest('hex')}`;
  } catch {
    return undefined; // no certificate at all: the caller says what was expected
  }
}
