import type { DnsName, Ipv4Address } from '@operos/cluster-model';
import { certificateProfiles } from '../src/index.ts';
import { createAgentKey } from './agent-key.ts';
import type { ClusterAuthority } from './cluster-authority.ts';
import { der, derTag } from './der.ts';
import { PkiError } from './pki-error.ts';
import { signCertificate } from './sign-certificate.ts';
import { commonNameOnly } from './signer.ts';

/** Under which names and addresses a server is reached; at least one of either. */
export interface ServerCertificateAsk {
  readonly dnsNames: readonly DnsName[];
  readonly addresses: readonly Ipv4Address[];
  readonly now: Date;
}

/** A TLS server's certificate with the key it was made with, both PEM. */
export interface ServerCredentials {
  readonly certificatePem: string;
  /** Secret, PKCS#8. */
  readonly privateKeyPem: string;
}

/** Makes a new key and a certificate for 90 days that clients accept for exactly these names (RFC 9525). */
export async function issueServerCertificate(
  authority: ClusterAuthority,
  ask: ServerCertificateAsk,
): Promise<ServerCredentials> {
  const [first] = [...ask.dnsNames, ...ask.addresses];
  if (first === undefined) throw new PkiError('bad-name', 'Expected a DNS name or an address');
  const key = createAgentKey();
  const subject = {
    name: commonNameOnly(first.length <= 64 ? first : 'operos'), // only the alternative names count
    spki: key.publicKey.spki,
    profile: certificateProfiles.server,
    now: ask.now,
    alternativeNames: alternativeNames(ask),
  };
  const certificatePem = signCertificate(subject, authority.signer);
  return Promise.resolve({ certificatePem, privateKeyPem: key.privateKeyPem });
}

/** dNSName is [2], iPAddress is [7] (RFC 5280 §4.2.1.6). */
function alternativeNames({ dnsNames, addresses }: ServerCertificateAsk): Buffer {
  return Buffer.concat([
    ...dnsNames.map((name) => der(derTag.plain(2), Buffer.from(name, 'latin1'))),
    ...addresses.map((address) =>
      der(derTag.plain(7), Buffer.from(address.split('.').map(Number))),
    ),
  ]);
}
