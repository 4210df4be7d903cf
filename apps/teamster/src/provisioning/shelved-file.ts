import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** A file that servers fetch, as it is on the disk. */
export interface ShelvedFile {
  readonly bytes: number;
  /** SHA-256, 64 hexadecimal digits. */
  readonly digest: string;
}

interface Remembered extends ShelvedFile {
  /** Changes with the file: device, inode, length and time. */
  readonly stamp: string;
}

/** Reads files once, and again when they changed: a layer has some hundred megabytes. */
export class FileDigests {
  readonly #known = new Map<string, Remembered>();

  /** The file as it is now; undefined if there is none that can be read. */
  async of(path: string): Promise<ShelvedFile | undefined> {
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() !== true) return undefined;
    const stamp = [found.dev, found.ino, found.size, found.mtimeMs].join();
    const known = this.#known.get(path);
    if (known?.stamp === stamp) return known;
    const digest = await digestOf(path).catch(() => undefined);
    if (digest === undefined) return undefined;
    const read = { bytes: found.size, digest, stamp };
    this.#known.set(path, read);
    return read;
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
