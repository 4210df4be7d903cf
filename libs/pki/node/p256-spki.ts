import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { KeyThumbprint, P256Jwk } from '../src/index.ts';
import { thumbprintInput } from '../src/index.ts';

// SEQUENCE { SEQUENCE { id-ecPublicKey, prime256v1 }, BIT STRING { 04 x y } }: one form only (RFC 5480 §2).
const HEADER = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');
const COORDINATE_BYTES = 32;

/** A P-256 public key, checked to be a point on the curve. */
export interface P256Key {
  readonly key: KeyObject;
  /** SubjectPublicKeyInfo, DER, 91 bytes. */
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly jwk: P256Jwk;
  readonly thumbprint: KeyThumbprint;
}

/** Reads the one DER form of an uncompressed named-curve P-256 key; undefined for any other bytes. */
export function readP256Spki(der: Uint8Array): P256Key | undefined {
  const bytes = Buffer.from(der);
  const isP256 = bytes.subarray(0, HEADER.length).equals(HEADER);
  if (!isP256 || bytes.length !== HEADER.length + 2 * COORDINATE_BYTES) return undefined;
  const key = publicKeyOnCurve(bytes);
  if (key === undefined) return undefined;
  const [x, y] = [0, 1].map((index) => coordinate(bytes, index)) as [string, string];
  const jwk: P256Jwk = { kty: 'EC', crv: 'P-256', x, y };
  return { key, spki: new Uint8Array(bytes), jwk, thumbprint: thumbprintOf(jwk) };
}

/** The RFC 7638 thumbprint of a key that is already known to be well-formed. */
export function thumbprintOf(jwk: P256Jwk): KeyThumbprint {
  return createHash('sha256').update(thumbprintInput(jwk)).digest('base64url') as KeyThumbprint;
}

function coordinate(spki: Buffer, index: number): string {
  const start = HEADER.length + index * COORDINATE_BYTES;
  return spki.subarray(start, start + COORDINATE_BYTES).toString('base64url');
}

function publicKeyOnCurve(spki: Buffer): KeyObject | undefined {
  try {
    return createPublicKey({ key: spki, format: 'der', type: 'spki' });
  } catch {
    return undefined; // OpenSSL refuses a point that is not on the curve
  }
}
