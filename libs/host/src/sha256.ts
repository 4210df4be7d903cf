import { createHash } from 'node:crypto';

/** SHA-256 of text (as UTF-8) or bytes, as `sha256:` and 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
