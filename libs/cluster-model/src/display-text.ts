/**
 * Text for people: any Unicode, `=`, quotes, `$` and line breaks included, but no control characters and not only
 * blanks. Safe nowhere unquoted; whoever prints it quotes it.
 */
export type DisplayText = string & { readonly __brand: 'DisplayText' };

// Tab and line feed are text; the other C0 and C1 controls, byte-order marks and halves of a character are not.
// Directional overrides could make one name look like another (CVE-2021-42574).
const NOT_TEXT =
  '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufeff';

/** What display text looks like, in the Unicode mode of regular expressions: something visible, nothing hidden. */
export const displayTextPattern = new RegExp(
  `^(?=[\\s\\S]*\\S)[^${NOT_TEXT}\\ud800-\\udfff]*$`,
  'u',
);

/** Reads 1 to `maxLength` characters (code points) of text; undefined for anything else. */
export function parseDisplayText(text: string, maxLength: number): DisplayText | undefined {
  if (text.length > 2 * maxLength || Array.from(text).length > maxLength) return undefined;
  return displayTextPattern.test(text) ? (text as DisplayText) : undefined;
}
