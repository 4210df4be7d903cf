import type { CertificateProfile } from '../src/index.ts';
import { der, derOid, derTag } from './der.ts';
import type { CertificateSubject } from './sign-certificate.ts';
import { keyIdentifierOf, type Signer } from './signer.ts';

const id = {
  subjectKeyIdentifier: derOid('2.5.29.14'),
  keyUsage: derOid('2.5.29.15'),
  subjectAltName: derOid('2.5.29.17'),
  basicConstraints: derOid('2.5.29.19'),
  authorityKeyIdentifier: derOid('2.5.29.35'),
  extendedKeyUsage: derOid('2.5.29.37'),
};

// Bits are counted from the most significant one (RFC 5280 §4.2.1.3).
const usageBits = { digitalSignature: 0x80, keyCertSign: 0x04, cRLSign: 0x02 };

const purposes = {
  serverAuth: derOid('1.3.6.1.5.5.7.3.1'),
  clientAuth: derOid('1.3.6.1.5.5.7.3.2'),
};

const TRUE = der(derTag.boolean, Buffer.from([0xff]));
const NO_FURTHER_AUTHORITY = der(derTag.integer, Buffer.from([0]));

/** The extensions that a profile means, as one SEQUENCE. */
export function certificateExtensions(subject: CertificateSubject, issuer: Signer): Buffer {
  const { profile, alternativeNames } = subject;
  const own = der(derTag.octetString, keyIdentifierOf(subject.spki));
  const authority = der(derTag.sequence, der(derTag.plain(0), issuer.keyIdentifier));
  return der(
    derTag.sequence,
    critical(id.basicConstraints, basicConstraints(profile)),
    critical(id.keyUsage, keyUsage(profile)),
    ...extendedKeyUsage(profile),
    extension(id.subjectKeyIdentifier, own),
    extension(id.authorityKeyIdentifier, authority),
    ...(alternativeNames
      ? [extension(id.subjectAltName, der(derTag.sequence, alternativeNames))]
      : []),
  );
}

function basicConstraints({ isAuthority }: CertificateProfile): Buffer {
  return der(derTag.sequence, ...(isAuthority ? [TRUE, NO_FURTHER_AUTHORITY] : []));
}

function keyUsage({ keyUsages }: CertificateProfile): Buffer {
  const bits = keyUsages.reduce((all, usage) => all | usageBits[usage], 0);
  const unused = Math.clz32(bits & -bits) ^ 31; // DER ends a bit string with its last 1
  return der(derTag.bitString, Buffer.from([unused, bits]));
}

function extendedKeyUsage({ extendedKeyUsages }: CertificateProfile): Buffer[] {
  if (extendedKeyUsages.length === 0) return [];
  const named = extendedKeyUsages.map((usage) => purposes[usage]);
  return [extension(id.extendedKeyUsage, der(derTag.sequence, ...named))];
}

function extension(oid: Buffer, value: Buffer): Buffer {
  return der(derTag.sequence, oid, der(derTag.octetString, value));
}

function critical(oid: Buffer, value: Buffer): Buffer {
  return der(derTag.sequence, oid, TRUE, der(derTag.octetString, value));
}
