import { randomBytes, sign } from 'node:crypto';
import { type CertificateProfile, validityOf } from '../src/index.ts';
import { certificateExtensions } from './certificate-extensions.ts';
import { der, derOid, derTag, derTime } from './der.ts';
import type { Signer } from './signer.ts';

/** Whose certificate it is to be; what it may do comes from the profile alone. */
export interface CertificateSubject {
  /** DER. */
  readonly name: Uint8Array;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  readonly profile: CertificateProfile;
  readonly now: Date;
  /** GeneralNames, DER, without their outer tag; none if not given. */
  readonly alternativeNames?: Uint8Array;
}

const VERSION_3 = der(derTag.holding(0), der(derTag.integer, Buffer.from([2])));
const ECDSA_WITH_SHA256 = der(derTag.sequence, derOid('1.2.840.10045.4.3.2'));
const NO_UNUSED_BITS = Buffer.from([0]);

/**
 * Signs a certificate (RFC 5280 §4.1) and gives it back as PEM, with a new random serial number of 126 bits. Written
 * out here because a general ASN.1 library takes twenty times as long, and a rack enrols all at once.
 */
export function signCertificate(subject: CertificateSubject, issuer: Signer): string {
  const { notBefore, notAfter } = validityOf(subject.profile, subject.now);
  const toBeSigned = der(
    derTag.sequence,
    VERSION_3,
    der(derTag.integer, serialNumber()),
    ECDSA_WITH_SHA256,
    issuer.name,
    der(derTag.sequence, derTime(notBefore), derTime(notAfter)),
    subject.name,
    subject.spki,
    der(derTag.holding(3), certificateExtensions(subject, issuer)),
  );
  const signature = sign('sha256', toBeSigned, issuer.key);
  const bits = der(derTag.bitString, NO_UNUSED_BITS, signature);
  return pem(der(derTag.sequence, toBeSigned, ECDSA_WITH_SHA256, bits));
}

/** Positive and without a leading zero byte, so that every tool prints it alike (RFC 5280 §4.1.2.2). */
function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return bytes;
}

function pem(certificate: Buffer): string {
  const lines = certificate.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
