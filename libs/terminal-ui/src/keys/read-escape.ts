import { keyOfApplicationSequence, keyOfControlSequence } from './escape-sequences.ts';
import { type Key, type KeyName, namedKey } from './key.ts';

/** The keys at the start of some bytes and how many bytes they take, or that more must come first. */
export type Reading = { readonly keys: readonly Key[]; readonly length: number } | 'unfinished';

const ESCAPE = 0x1b;
const LONGEST_SEQUENCE = 24;

/** Reads what starts with ESC, or with the one-byte CSI and SS3 of a VT220 in 8-bit mode (ECMA-48 §5.3). */
export function readEscape(bytes: readonly number[]): Reading {
  if (bytes[0] === 0x9b) return readSequence(bytes, { from: 1, key: keyOfControlSequence });
  if (bytes[0] === 0x8f) return readSequence(bytes, { from: 1, key: keyOfApplicationSequence });
  switch (bytes[1]) {
    case undefined:
      return 'unfinished';
    case ESCAPE:
      return { keys: [namedKey('escape')], length: 1 };
    case 0x5b: // [
      return readSequence(bytes, { from: 2, key: keyOfControlSequence });
    case 0x4f: // O
      return readSequence(bytes, { from: 2, key: keyOfApplicationSequence });
    default:
      return { keys: [], length: 2 }; // Alt with a character, which no screen of ours uses
  }
}

interface Family {
  readonly from: number;
  readonly key: (text: string) => KeyName | undefined;
}

/** Reads parameters up to the final byte; a control character in between ends a sequence that was cut. */
function readSequence(bytes: readonly number[], { from, key }: Family): Reading {
  const start = bytes[from] === 0x5b ? from + 1 : from; // ESC [ [ A of the Linux console
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 || byte > 0x7e) return { keys: [], length: at };
    if (byte < 0x40) continue;
    const name = key(String.fromCharCode(...bytes.slice(from, at + 1)));
    return { keys: name === undefined ? [] : [namedKey(name)], length: at + 1 };
  }
  return bytes.length > LONGEST_SEQUENCE ? { keys: [], length: bytes.length } : 'unfinished';
}
