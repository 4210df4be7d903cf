const NEVER_SHOWN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
const INVISIBLE = /\p{Cf}/gu; // directions, joiners, soft hyphens

/** Makes text safe to write to a terminal: no escape sequence, line break or change of direction is left in it. */
export function printableText(text: string): string {
  return text.replaceAll('\t', ' ').replace(INVISIBLE, '').replace(NEVER_SHOWN, '?');
}

/** Whether {@link printableText} leaves the text as it is. */
export function isPrintable(text: string): boolean {
  return printableText(text) === text;
}
