/** Longest text a report may carry, in UTF-16 code units. */
export const MAX_TEXT = 256;

const MAX_RAW = 4096;
// Control, invisible (bidi overrides included), lone-surrogate and private-use characters; line and paragraph ends.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\s]+/gu;
const PLAIN = /^[!-~]+(?: [!-~]+)*$/; // what nearly all text is: printable ASCII, single blanks

/**
 * One trimmed printable line of at most 256 characters, safe to show on a terminal; null when nothing is left.
 * Firmware pads with blanks and leaves control bytes behind, and a hostile machine sends escape sequences.
 */
export function cleanText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  if (typeof value === 'string' && value.length <= MAX_TEXT && PLAIN.test(value)) return value;
  const line = String(value).slice(0, MAX_RAW).replace(UNPRINTABLE, ' ').trim();
  const cut = line.slice(0, MAX_TEXT).replace(/[\uD800-\uDBFF]$/, '');
  return cut.trimEnd() === '' ? null : cut.trimEnd();
}
