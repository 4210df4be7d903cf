import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type Name,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { type CertificateProfile, validityOf } from '../src/index.ts';
import { ecdsaP256, keyIdentifierOf, type Signer } from './signer.ts';

/** Whose certificate it is to be; what it may do comes from the profile alone. */
export interface CertificateSubject {
  readonly name: Name;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly profile: CertificateProfile;
  readonly now: Date;
  readonly alternativeNames?: Extension;
}

/** Signs a certificate and gives it back as PEM, with a new random serial number of 127 bits. */
export async function signCertificate(
  subject: CertificateSubject,
  issuer: Signer,
): Promise<string> {
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: subject.name,
    issuer: issuer.name,
    publicKey: subject.spki,
    signingKey: issuer.key,
    signingAlgorithm: ecdsaP256,
    ...validityOf(subject.profile, subject.now),
    extensions: extensionsOf(subject, issuer),
  });
  return `${certificate.toString('pem')}\n`;
}

/** Positive and without a leading zero byte, so that every tool prints it alike (RFC 5280 §4.1.2.2). */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return bytes.toString('hex');
}

function extensionsOf(subject: CertificateSubject, issuer: Signer): Extension[] {
  const { profile, alternativeNames } = subject;
  const usages = profile.extendedKeyUsages.map((usage) => ExtendedKeyUsage[usage]);
  return [
    new BasicConstraintsExtension(profile.isAuthority, profile.isAuthority ? 0 : undefined, true),
    new KeyUsagesExtension(keyUsageFlags(profile), true),
    ...(usages.length > 0 ? [new ExtendedKeyUsageExtension(usages, false)] : []),
    new SubjectKeyIdentifierExtension(keyIdentifierOf(subject.spki)),
    new AuthorityKeyIdentifierExtension(issuer.keyIdentifier),
    ...(alternativeNames ? [alternativeNames] : []),
  ];
}

function keyUsageFlags({ keyUsages }: CertificateProfile): KeyUsageFlags {
  return keyUsages.map((usage) => KeyUsageFlags[usage]).reduce((all, flag) => all | flag);
}
