import { randomInt } from 'node:crypto';

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'; // Crockford's base 32: nothing that looks like something else
const LENGTH = 12;

/** A new id of a node: short enough to be read out, long enough never to come twice. */
export function newNodeId(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
