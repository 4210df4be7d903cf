/** A SHA-256 digest as 64 lower-case hexadecimal digits (FIPS 180-4). */
export type Sha256 = string & { readonly __brand: 'Sha256' };

/** Reads 64 lower-case hexadecimal digits; undefined for anything else, upper case included. */
export function parseSha256(text: string): Sha256 | undefined {
  return /^[0-9a-f]{64}$/.test(text) ? (text as Sha256) : undefined;
}

/** Prints `sha256:` and the digest, as the kernel line and fingerprints of certificates have it. */
export function printFingerprint(digest: Sha256): `sha256:${Sha256}` {
  return `sha256:${digest}`;
}

/** Reads what {@link printFingerprint} prints; undefined for another algorithm or form. */
export function parseFingerprint(text: string): Sha256 | undefined {
  return text.startsWith('sha256:') ? parseSha256(text.slice('sha256:'.length)) : undefined;
}
