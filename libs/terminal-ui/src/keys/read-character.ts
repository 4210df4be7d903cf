import { isPrintable } from '../text/printable-text.ts';
import type { Reading } from './read-escape.ts';

const nothing = (length: number): Reading => ({ keys: [], length });

/** Reads one code point in UTF-8 (RFC 3629); bytes that are none are dropped one by one. */
export function readCharacter(bytes: readonly number[]): Reading {
  const length = lengthByFirst(bytes[0] ?? 0);
  if (length === undefined) return nothing(1);
  const given = bytes.slice(1, length);
  const wrong = given.findIndex((byte) => byte < 0x80 || byte > 0xbf);
  if (wrong >= 0) return nothing(wrong + 1);
  if (given.length < length - 1) return 'unfinished';

  const character = new TextDecoder().decode(Uint8Array.from(bytes.slice(0, length)));
  const isOne =
    Array.from(character).length === 1 && character !== '\ufffd' && isPrintable(character);
  return isOne ? { keys: [{ kind: 'character', character }], length } : nothing(length);
}

function lengthByFirst(byte: number): number | undefined {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : undefined;
}
