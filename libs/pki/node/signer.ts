import { createHash, type KeyObject } from 'node:crypto';
import { der, derOid, derTag } from './der.ts';
import { PkiError } from './pki-error.ts';

/** What signing a certificate needs of its issuer, made ready once. */
export interface Signer {
  /** The issuer's name, DER: the very bytes of its own certificate's subject. */
  readonly name: Uint8Array;
  /** 20 bytes; the authority key identifier of what it signs. */
  readonly keyIdentifier: Uint8Array;
  readonly key: KeyObject;
}

/** The first 160 bits of SHA-256 over the public point (RFC 7093 §2, method 1). */
export function keyIdentifierOf(spki: Uint8Array): Uint8Array {
  return createHash('sha256').update(spki.subarray(-65)).digest().subarray(0, 20);
}

const COMMON_NAME = derOid('2.5.4.3');

/** A name, DER, of one common name in plain characters; throws PkiError `bad-name` for any other text. */
export function commonNameOnly(commonName: string): Buffer {
  const value = der(derTag.utf8String, Buffer.from(plainName(commonName), 'latin1'));
  return der(derTag.sequence, der(derTag.set, der(derTag.sequence, COMMON_NAME, value)));
}

/** The text itself, if nothing in it can be taken for a second part of a name. */
export function plainName(text: string): string {
  // 64 is ub-common-name (RFC 5280 appendix A).
  if (/^[A-Za-z0-9](?:[A-Za-z0-9 ._:-]{0,62}[A-Za-z0-9])?$/.test(text)) return text;
  throw new PkiError('bad-name', `Expected 1 to 64 plain characters, got ${text}`);
}
