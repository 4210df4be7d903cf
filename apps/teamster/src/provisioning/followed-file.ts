import { open, stat } from 'node:fs/promises';

const MOST_AT_ONCE = 1024 * 1024;

/** Reads what is appended to a log file, line by line, over rotation and truncation. */
export class FollowedFile {
  readonly #path: string;
  #offset: number;
  #inode: number | undefined;

  /** Starts at the byte `offset`; what lies before it was read in an earlier run. */
  constructor(path: string, offset: number) {
    this.#path = path;
    this.#offset = offset;
  }

  /** Where the first line that was not yet read begins. */
  get offset(): number {
    return this.#offset;
  }

  /** The complete lines that were written since the last call; none while there is no such file. */
  async newLines(): Promise<readonly string[]> {
    const found = await stat(this.#path).catch(() => undefined);
    if (found === undefined) return [];
    const isAnother = this.#inode !== undefined && this.#inode !== found.ino;
    if (isAnother || found.size < this.#offset) this.#offset = 0;
    this.#inode = found.ino;
    if (found.size === this.#offset) return [];
    return this.#take(await this.#read(Math.min(found.size - this.#offset, MOST_AT_ONCE)));
  }

  async #read(length: number): Promise<Buffer> {
    const file = await open(this.#path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, this.#offset);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  #take(bytes: Buffer): readonly string[] {
    // Only whole lines are decoded, so a character cut in two waits for its other half.
    const end = bytes.lastIndexOf(0x0a) + 1;
    this.#offset += end;
    return end === 0
      ? []
      : bytes
          .subarray(0, end - 1)
          .toString('utf8')
          .split('\n');
  }
}
