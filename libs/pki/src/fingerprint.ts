/** A SHA-256 digest as text, lower case: `sha256:` and 64 hexadecimal digits. */
export type Fingerprint = string & { readonly __brand: 'Fingerprint' };

const SHA256_TEXT = /^sha256:[0-9a-f]{64}$/;

/** Reads `sha256:…` in either case, as a kernel line or an API carries it; undefined for anything else. */
export function parseFingerprint(text: string): Fingerprint | undefined {
  const lower = text.toLowerCase();
  return SHA256_TEXT.test(lower) ? (lower as Fingerprint) : undefined;
}
