import type { KeyThumbprint } from './key-thumbprint.ts';
import { verificationWords } from './verification-words.ts';

const BITS_A_WORD = 9;
const WORDS = 5;

/**
 * Five words, 45 bits, that a person compares between a server's console and the approval page.
 * They show that both speak of the same key; they are no secret.
 */
export function verificationPhrase(thumbprint: KeyThumbprint): string {
  const bits = leadingBits(thumbprint);
  return Array.from({ length: WORDS }, (_, index) => {
    const start = index * BITS_A_WORD;
    return verificationWords[Number.parseInt(bits.slice(start, start + BITS_A_WORD), 2)];
  }).join(' ');
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** At least as many bits as the words need, as a string of 0 and 1; each character of base64url is six. */
function leadingBits(thumbprint: KeyThumbprint): string {
  return Array.from(thumbprint.slice(0, Math.ceil((WORDS * BITS_A_WORD) / 6)))
    .map((character) => BASE64URL.indexOf(character).toString(2).padStart(6, '0'))
    .join('');
}
