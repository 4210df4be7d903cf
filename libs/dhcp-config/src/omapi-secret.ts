/** A shared key in base64 (RFC 4648 §4), 1 to 64 bytes. Whoever holds it can rewrite every reservation. */
export type OmapiSecret = string & { readonly __brand: 'OmapiSecret' };

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const LONGEST = 88; // base64 of 64 bytes, the block of SHA-256

/** Reads canonical base64 with its padding; undefined for anything else. */
export function parseOmapiSecret(text: string): OmapiSecret | undefined {
  return text.length > 0 && text.length <= LONGEST && BASE64.test(text)
    ? (text as OmapiSecret)
    : undefined;
}

/** How many bytes of key the text stands for. */
export function omapiSecretBytes(secret: OmapiSecret): number {
  return (secret.replaceAll('=', '').length * 6) >> 3;
}
