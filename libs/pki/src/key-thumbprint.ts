/** A JWK thumbprint with SHA-256, base64url: 43 characters that name a public key (RFC 7638). */
export type KeyThumbprint = string & { readonly __brand: 'KeyThumbprint' };

// 43 characters carry 258 bits; a digest has 256, so the last character ends in two zero bits.
const THUMBPRINT = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

/** Reads a thumbprint in its one canonical form; undefined for anything else. */
export function parseKeyThumbprint(text: string): KeyThumbprint | undefined {
  return THUMBPRINT.test(text) ? (text as KeyThumbprint) : undefined;
}
