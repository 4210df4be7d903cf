/** A path as a machine asked for it: fit to be shown, never to be opened. No control characters, at most 512 long. */
export type ShownPath = string & { readonly __brand: 'ShownPath' };

/** Makes any text showable; what no screen should get becomes U+FFFD. */
export function shownPath(text: string): ShownPath {
  return text
    .slice(0, 512)
    .replaceAll(/[\p{Cc}\p{Surrogate}\p{Bidi_Control}\u2028\u2029]/gu, '\ufffd') as ShownPath;
}
