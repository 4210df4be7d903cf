import { createHash, randomBytes } from 'node:crypto';
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const PIECE = 2 ** 20;

/** A disk full of something that is nobody's business: whoever looks finds no format that it knows. */
export class BystanderDisk {
  readonly file: string;
  readonly #digest: string;

  private constructor(file: string, digest: string) {
    this.file = file;
    this.#digest = digest;
  }

  /** Fills a new file with random bytes. */
  static make(file: string, mebibytes: number): BystanderDisk {
    const hash = createHash('sha256');
    const descriptor = openSync(file, 'w', 0o600);
    for (let piece = 0; piece < mebibytes; piece += 1) {
      const bytes = randomBytes(PIECE);
      hash.update(bytes);
      writeSync(descriptor, bytes);
    }
    closeSync(descriptor);
    return new BystanderDisk(file, hash.digest('hex'));
  }

  /** Whether it is as it was, byte for byte. */
  async isUntouched(): Promise<boolean> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(this.file), hash);
    return hash.digest('hex') === this.#digest;
  }
}
