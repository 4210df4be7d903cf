/** A public key on NIST P-256 as a JWK: coordinates of 32 bytes, base64url (RFC 7518 §6.2). */
export interface P256Jwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** The bytes that RFC 7638 hashes into a thumbprint, as text: required members only, sorted, no space. */
export function thumbprintInput(jwk: P256Jwk): string {
  return JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y });
}
