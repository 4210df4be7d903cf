import { refusal } from '../refusal.ts';

/** A part of a cursor; what JSON can say in one word. */
export type CursorPart = string | number | null;

/** Prints a place in a list as an opaque word; `list` keeps a cursor from being used on another list. */
export function printCursor(list: string, parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify([list, ...parts])).toString('base64url');
}

/** Reads a cursor of this list back; refuses one that is damaged or from another list or order. */
export function parseCursor(list: string, text: string): CursorPart[] {
  const parts = decode(text);
  if (!Array.isArray(parts) || parts[0] !== list || !parts.every(isPart))
    throw refusal('BAD_USER_INPUT', 'Expected `after` to be a cursor of this list and order.');
  return parts.slice(1);
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function isPart(part: unknown): part is CursorPart {
  return part === null || typeof part === 'string' || typeof part === 'number';
}
