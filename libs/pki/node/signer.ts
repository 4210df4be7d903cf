import 'reflect-metadata';
import { createHash, type KeyObject, webcrypto } from 'node:crypto';
import { Name, type X509Certificate } from '@peculiar/x509';
import { PkiError } from './pki-error.ts';

/** ECDSA with SHA-256 on P-256, in WebCrypto's words. */
export const ecdsaP256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** What signing a certificate needs of its issuer, made ready once. */
export interface Signer {
  readonly name: Name;
  /** Hexadecimal, 20 bytes; the authority key identifier of what it signs. */
  readonly keyIdentifier: string;
  readonly key: webcrypto.CryptoKey;
}

/** The first 160 bits of SHA-256 over the public point, hexadecimal (RFC 7093 §2, method 1). */
export function keyIdentifierOf(spki: Uint8Array): string {
  const point = spki.subarray(-65);
  return createHash('sha256').update(point).digest('hex').slice(0, 40);
}

/** A name of one common name; printed as a value, so nothing in it can add a second part. */
export function commonNameOnly(commonName: string): Name {
  // 64 is ub-common-name (RFC 5280 appendix A).
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9 ._:-]{0,62}[A-Za-z0-9])?$/.test(commonName))
    throw new PkiError('bad-name', `Expected 1 to 64 plain characters, got ${commonName}`);
  return new Name([{ CN: [commonName] }]);
}

/** The same private key as WebCrypto wants it, for signing only. */
export function importSigningKey(key: KeyObject): Promise<webcrypto.CryptoKey> {
  const pkcs8 = key.export({ format: 'der', type: 'pkcs8' });
  return webcrypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), ecdsaP256, false, ['sign']);
}

/** The signer that a CA certificate and its key make together. */
export async function signerOf(certificate: X509Certificate, key: KeyObject): Promise<Signer> {
  return {
    name: certificate.subjectName,
    keyIdentifier: keyIdentifierOf(new Uint8Array(certificate.publicKey.rawData)),
    key: await importSigningKey(key),
  };
}
