import { randomInt } from 'node:crypto';

// None that look alike, and none that lie elsewhere on other keyboards (y and z, q and a, w, m).
const LETTERS = 'bcdefghjknprstuvx3456789';
const GROUPS = 4;
const GROUP = 5;

/** Makes a password of about 90 random bits that can be copied from a screen by hand. */
export function makePassword(): string {
  const group = () =>
    Array.from({ length: GROUP }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return Array.from({ length: GROUPS }, group).join('.');
}
