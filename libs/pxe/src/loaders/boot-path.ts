/** A file in the boot tree, relative to its root: `bios/lpxelinux.0`. Serves TFTP, URLs and menus unescaped. */
export type BootPath = string & { readonly __brand: 'BootPath' };

const SEGMENT = '[A-Za-z0-9_][A-Za-z0-9._+-]*';
const PATH = new RegExp(`^${SEGMENT}(?:/${SEGMENT})*$`);
const LONGEST = 200; // SYSLINUX cuts a name past 255 bytes, URL included

/** Reads segments that start with a letter, digit or underscore; undefined for `..`, `//`, a blank or `/` at an end. */
export function parseBootPath(text: string): BootPath | undefined {
  return text.length <= LONGEST && PATH.test(text) ? (text as BootPath) : undefined;
}

/** A path that stands in this source; throws a RangeError if it is none. */
export function bootPath(text: string): BootPath {
  const path = parseBootPath(text);
  if (path === undefined) throw new RangeError(`Expected a boot path, got ${JSON.stringify(text)}`);
  return path;
}
