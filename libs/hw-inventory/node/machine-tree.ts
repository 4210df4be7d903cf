import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';

const MAX_TEXT_BYTES = 4 * 1024 * 1024;

/**
 * The files of a machine below a root: `/` for the one we run on, a recorded tree in tests. What is missing, forbidden
 * or unreadable is null, because every driver and every kernel leaves out something else.
 */
export class MachineTree {
  private readonly root: string;

  constructor(root: string) {
    this.root = realpathSync(root);
  }

  /** The trimmed text of a file, at most 4 MiB of it; null when it is empty. */
  text(path: string): string | null {
    const text = this.bytes(path)?.subarray(0, MAX_TEXT_BYTES).toString('utf8').trim();
    return text === undefined || text === '' ? null : text;
  }

  /** The whole number that a file holds. */
  number(path: string): number | null {
    const text = this.text(path);
    return text !== null && /^-?[0-9]{1,15}$/.test(text) ? Number(text) : null;
  }

  /** The bytes of a file. */
  bytes(path: string): Buffer | null {
    return orNull(() => readFileSync(join(this.root, path)));
  }

  /** The sorted names in a directory; none when it does not exist. */
  names(path: string): string[] {
    return (orNull(() => readdirSync(join(this.root, path))) ?? []).sort();
  }

  /** Where a link leads, as a path below the root; null when it does not exist. */
  target(path: string): string | null {
    const real = orNull(() => realpathSync(join(this.root, path)));
    return real === null ? null : `/${relative(this.root, real)}`;
  }

  /** Whether there is such a file or directory. */
  has(path: string): boolean {
    return this.target(path) !== null;
  }
}

/** Files in sysfs fail in as many ways as there are drivers: EINVAL for a port that is down, EIO, EACCES, ENODEV. */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
