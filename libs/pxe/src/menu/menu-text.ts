/** A line a person reads in a boot menu, in the alphabet that every loader's screen has and none interprets. */
export type MenuText = string & { readonly __brand: 'MenuText' };

/** The word by which an entry is known to the loader: `worker`, `local-disk`. */
export type MenuLabel = string & { readonly __brand: 'MenuLabel' };

// No `^` (SYSLINUX hotkey), `$` (iPXE setting), `;`, `#`, `&`, `|` (iPXE shell), quotes, or anything beyond ASCII.
const TEXT = /^[A-Za-z0-9(](?:[A-Za-z0-9.,:()/+_@=%!?*-]| (?! )){0,70}[A-Za-z0-9.)!?%]$/;
const LABEL = /^[a-z][a-z0-9-]{0,30}$/;
// Names that a renderer gives to its own parts, or that SYSLINUX takes for a command.
const RESERVED = new Set(['menu', 'failed', 'start']);

/** Reads 2 to 72 characters, words divided by single blanks; undefined for anything a loader could interpret. */
export function parseMenuText(text: string): MenuText | undefined {
  return TEXT.test(text) ? (text as MenuText) : undefined;
}

/** Reads a lower-case letter and up to 30 letters, digits and hyphens that no renderer uses itself. */
export function parseMenuLabel(text: string): MenuLabel | undefined {
  return LABEL.test(text) && !RESERVED.has(text) ? (text as MenuLabel) : undefined;
}
