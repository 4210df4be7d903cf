import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { parseIpv4Address } from '@operos/cluster-model';
import { createClusterAuthority, issueServerCertificate } from '@operos/pki/node';
import { AgentClient } from '@operos/teamster-api';
import { createHttpsTransport, fetchPinnedAuthority } from '@operos/teamster-api/node';
import { expect, test } from 'vitest';

const DAY = 86_400_000;

test.each([
  ['a clock that is a year behind', 365 * DAY, 'CERT_NOT_YET_VALID'],
  ['a clock that is a year ahead', -365 * DAY, 'CERT_HAS_EXPIRED'],
])('%s is named as what is in the way', async (_, ahead, code) => {
  const now = new Date(Date.now() + ahead);
  const authority = await createClusterAuthority({ commonName: 'test', now });
  const address = parseIpv4Address('127.0.0.1')!;
  const credentials = await issueServerCertificate(authority, {
    dnsNames: [],
    addresses: [address],
    now,
  });
  const server = createServer(
    { key: credentials.privateKeyPem, cert: credentials.certificatePem },
    (_request, response) => response.end(authority.certificatePem),
  );
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    // The authority itself is known by its fingerprint, whatever the time is.
    const pem = await fetchPinnedAuthority(url, authority.fingerprint);
    const client = new AgentClient(createHttpsTransport({ server: url, authority: pem }).send);
    await expect(client.fetchPlan()).rejects.toMatchObject({
      code: 'untrusted',
      message: expect.stringMatching(`${code}.*check the clocks of both machines`) as string,
    });
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
