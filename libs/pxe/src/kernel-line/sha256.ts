/** A SHA-256 digest as 64 lower-case hexadecimal digits (FIPS 180-4). */
export type Sha256 = string & { readonly __brand: 'Sha256' };

/** Reads 64 lower-case hexadecimal digits; undefined for anything else, upper case included. */
export function parseSha256(text: string): Sha256 | undefined {
  return /^[0-9a-f]{64}$/.test(text) ? (text as Sha256) : undefined;
}
