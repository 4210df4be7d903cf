import { createHash, randomBytes } from 'node:crypto';

/** A fresh secret of 256 bits, safe in a header, a cookie or a file. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept of a secret. A plain hash is enough for 256 random bits: there is nothing to guess,
 * and unlike a password's it must be cheap, for it is computed at every request.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
