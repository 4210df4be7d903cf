import { type Key, namedKey } from './key.ts';
import { type Reading, readEscape } from './read-escape.ts';
import { readCharacter } from './read-character.ts';

/** What is left of a key of which only the first bytes have come. */
export interface KeyRemainder {
  readonly bytes: readonly number[];
  /** The last byte was a carriage return, so that a line feed that follows belongs to it. */
  readonly afterReturn: boolean;
}

/** The keys in some bytes, and what waits for more of them. */
export interface DecodedKeys {
  readonly keys: readonly Key[];
  readonly remainder: KeyRemainder;
}

/** Before the first byte. */
export const noRemainder: KeyRemainder = { bytes: [], afterReturn: false };

const ESCAPE = 0x1b;
const RETURN = 0x0d;
const LINE_FEED = 0x0a;

/**
 * Decodes what a keyboard sends: UTF-8, control characters and the sequences of the Linux console, VT220 and xterm. A
 * key cut in two by the line waits in the remainder; what is no key is dropped.
 */
export function decodeKeys(before: KeyRemainder, bytes: Iterable<number>): DecodedKeys {
  const all = [...before.bytes, ...bytes];
  const keys: Key[] = [];
  let { afterReturn } = before;
  let at = 0;
  while (at < all.length) {
    const rest = all.slice(at, at + LONGEST);
    const reading = readKey(rest, afterReturn);
    if (reading === 'unfinished') break;
    afterReturn = rest[0] === RETURN;
    keys.push(...reading.keys);
    at += reading.length;
  }
  return { keys, remainder: { bytes: all.slice(at), afterReturn } };
}

const LONGEST = 64; // bytes of a sequence; a keyboard needs eight

/** What the waiting bytes are if nothing follows within a twentieth of a second: a lone Escape is the Escape key. */
export function settleKeys({ bytes }: KeyRemainder): DecodedKeys {
  const keys = bytes[0] === ESCAPE ? [namedKey('escape')] : [];
  return { keys, remainder: noRemainder };
}

function readKey(rest: readonly number[], afterReturn: boolean): Reading {
  const first = rest[0] ?? 0;
  if (first === ESCAPE || first === 0x9b || first === 0x8f) return readEscape(rest);
  if (first === LINE_FEED && afterReturn) return { keys: [], length: 1 };
  return first < 0x20 || first === 0x7f
    ? { keys: controlKey(first), length: 1 }
    : readCharacter(rest);
}

function controlKey(byte: number): readonly Key[] {
  if (byte === RETURN || byte === LINE_FEED) return [namedKey('enter')];
  if (byte === 0x09) return [namedKey('tab')];
  if (byte === 0x08 || byte === 0x7f) return [namedKey('backspace')];
  if (byte < 1 || byte > 26) return [];
  return [{ kind: 'control', letter: String.fromCharCode(0x60 + byte) }];
}
