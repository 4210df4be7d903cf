import type { ConfToken } from '../conf/conf-token.ts';

const utf8 = new TextDecoder('utf-8', { fatal: false });

/** The bytes of a string token, or of a word such as `1:52:54:0:0:a:1`, as `01:52:54:00:00:0a:01`. */
export function hexBytes(token: ConfToken): string {
  const bytes =
    token.kind === 'string'
      ? Array.from(token.text, (character) => character.charCodeAt(0).toString(16))
      : token.text.toLowerCase().split(':');
  return bytes.map((byte) => byte.padStart(2, '0')).join(':');
}

/** The text of a string token whose escapes spell UTF-8 bytes; what is no UTF-8 becomes U+FFFD. */
export function utf8Text(token: ConfToken): string {
  const codes = Array.from(token.text, (character) => character.charCodeAt(0));
  const isBytes = codes.every((code) => code <= 0xff) && codes.some((code) => code > 0x7f);
  return isBytes ? utf8.decode(Uint8Array.from(codes)) : token.text;
}
