import { existsSync, readFileSync } from 'node:fs';

/** The text of a small file of the system; empty if it is not there. */
export function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
