import 'reflect-metadata';
import { X509Certificate } from '@peculiar/x509';
import { certificateProfiles, type Fingerprint } from '../src/index.ts';
import { createAgentKey, parseAgentKey } from './agent-key.ts';
import { type AuthorityName, authorityName } from './authority-name.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { PkiError } from './pki-error.ts';
import { signCertificate } from './sign-certificate.ts';
import { keyIdentifierOf, type Signer } from './signer.ts';

/** The cluster's certificate authority with its private key, ready to sign. */
export interface ClusterAuthority {
  /** Public; what servers and agents trust. */
  readonly certificatePem: string;
  /** Secret, PKCS#8; leaves the process only by `saveClusterAuthority`. */
  readonly privateKeyPem: string;
  /** What the kernel line carries, so that a blank machine knows its cluster. */
  readonly fingerprint: Fingerprint;
  readonly signer: Signer;
}

/** Makes a new self-signed authority for ten years; it can sign leaves but no further authority. */
export function createClusterAuthority(
  ask: AuthorityName & { readonly now: Date },
): Promise<ClusterAuthority> {
  const key = createAgentKey();
  const name = authorityName(ask);
  const { spki } = key.publicKey;
  const self: Signer = { name, keyIdentifier: keyIdentifierOf(spki), key: key.privateKey };
  const subject = { name, spki, profile: certificateProfiles.authority, now: ask.now };
  return openClusterAuthority(signCertificate(subject, self), key.privateKeyPem);
}

/** Puts a stored certificate and key together; throws PkiError if they are damaged or do not belong together. */
export async function openClusterAuthority(
  certificatePem: string,
  privateKeyPem: string,
): Promise<ClusterAuthority> {
  const { privateKey, publicKey } = parseAgentKey(privateKeyPem);
  const certificate = readAuthorityCertificate(certificatePem);
  if (!Buffer.from(certificate.publicKey.rawData).equals(publicKey.spki))
    throw new PkiError('bad-key', 'Expected the key of the CA certificate, got another key');
  const signer: Signer = {
    name: new Uint8Array(certificate.subjectName.toArrayBuffer()),
    keyIdentifier: keyIdentifierOf(publicKey.spki),
    key: privateKey,
  };
  const fingerprint = fingerprintOf(certificatePem);
  return Promise.resolve({ certificatePem, privateKeyPem, fingerprint, signer });
}

function readAuthorityCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new PkiError('bad-certificate', 'Expected a CA certificate in PEM', { cause });
  }
}
