/** An absolute path on the boot server that may stand, quoted, in nginx.conf: blanks and quotes are fine, `$` is not. */
export type ServedPath = string & { readonly __brand: 'ServedPath' };

/** A folder of URLs, with both its slashes: `/boot/`. Its final slash is what stops `/boot../` from leaving it. */
export type UrlFolder = string & { readonly __brand: 'UrlFolder' };

// nginx would read `$` as a variable and has no way to escape it; control characters could end a log line.
const FORBIDDEN = /[$\p{Cc}\p{Surrogate}\u2028\u2029]/u;
const LONGEST = 1024; // bytes; nginx refuses parameters from 4096 on, and Linux paths
const URL_FOLDER = /^\/(?:[A-Za-z0-9_][A-Za-z0-9._+~-]*\/)+$/;

/** Reads an absolute path without `.`, `..`, empty segments or a final slash; undefined for anything nginx could misread. */
export function parseServedPath(text: string): ServedPath | undefined {
  if (FORBIDDEN.test(text) || new TextEncoder().encode(text).length > LONGEST) return undefined;
  const [root, ...segments] = text.split('/');
  const isNormal = segments.every((segment) => !['', '.', '..'].includes(segment));
  return root === '' && segments.length > 0 && isNormal ? (text as ServedPath) : undefined;
}

/** Reads `/boot/` or deeper; undefined for `/` itself, which nothing is served under. */
export function parseUrlFolder(text: string): UrlFolder | undefined {
  return text.length <= 200 && URL_FOLDER.test(text) ? (text as UrlFolder) : undefined;
}
