import type { PlanReader } from './plan-reader.ts';

const MAX_PATH = 1024;
const MAX_NAME = 230; // of the 255 that a filesystem allows; the rest is for the names beside it

/** Half a character: what JavaScript can hold in a string but UTF-8 cannot write. */
export const LONE_SURROGATE = /\p{Surrogate}/u;

/** Why a text is no path a plan may use; undefined if it is one: absolute, normal, printable, not too long. */
export function pathFault(path: string): string | undefined {
  if (!/^(?:\/[^/\p{Cc}]+)+$/u.test(path))
    return 'an absolute path without //, a final / or control characters';
  if (LONE_SURROGATE.test(path)) return 'a path that is Unicode';
  const names = path.split('/').slice(1);
  if (names.some((name) => name === '.' || name === '..')) return 'a path without . and ..';
  if (path.length > MAX_PATH || names.some((name) => Buffer.byteLength(name) > MAX_NAME))
    return `a path of at most ${MAX_PATH} characters and ${MAX_NAME} bytes a name`;
  return undefined;
}

/** Reads a path that must lie below (not be) one of the roots. */
export function readPath(
  reader: PlanReader,
  value: unknown,
  at: { readonly path: string; readonly roots: readonly string[] },
): string | undefined {
  const fault = typeof value === 'string' ? faultBelow(at.roots, value) : 'a path';
  if (fault === undefined) return String(value);
  reader.refuse(at.path, `Expected ${fault}`);
  return undefined;
}

function faultBelow(roots: readonly string[], path: string): string | undefined {
  const isBelow = roots.some((root) => path.startsWith(root === '/' ? '/' : `${root}/`));
  return pathFault(path) ?? (isBelow ? undefined : `a path below ${roots.join(', ')}`);
}
