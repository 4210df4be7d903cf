import 'reflect-metadata';
import type { DnsName, Ipv4Address } from '@operos/cluster-model';
import { SubjectAlternativeNameExtension } from '@peculiar/x509';
import { certificateProfiles } from '../src/index.ts';
import { createAgentKey } from './agent-key.ts';
import type { ClusterAuthority } from './cluster-authority.ts';
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
  const certificatePem = await signCertificate(subject, authority.signer);
  return { certificatePem, privateKeyPem: key.privateKeyPem };
}

function alternativeNames(ask: ServerCertificateAsk): SubjectAlternativeNameExtension {
  return new SubjectAlternativeNameExtension([
    ...ask.dnsNames.map((value) => ({ type: 'dns' as const, value })),
    ...ask.addresses.map((value) => ({ type: 'ip' as const, value })),
  ]);
}
