import { readFileSync } from 'node:fs';

/** The text of a small file, such as sysfs has; undefined when it is not there or the kernel refuses to tell. */
export function fileText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
