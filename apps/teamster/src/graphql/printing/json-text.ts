const FIRST_SIZE = 65_536;
const MOST_KEPT = 2 ** 22; // bytes: a list of 10,000 servers has half of it
const QUOTE = 34;

/** Printable ASCII but the quote and the backslash: what JSON prints as it is, one byte a character. */
const isPlain = Uint8Array.from(
  { length: 65_536 },
  (_, unit) => +(unit >= 32 && unit < 127 && unit !== QUOTE && unit !== 92),
);

/**
 * JSON that is written byte by byte, all of it ASCII. A long answer made of strings leaves more behind than it holds,
 * and the collector takes longer over it than the printing.
 */
export class JsonText {
  #bytes = Buffer.allocUnsafeSlow(FIRST_SIZE);
  #length = 0;

  /** How many bytes were written so far. */
  get length(): number {
    return this.#length;
  }

  /** Bytes that are JSON already. */
  literal(literal: Uint8Array): void {
    this.#makeRoom(literal.length);
    const bytes = this.#bytes;
    let at = this.#length;
    for (const byte of literal) bytes[at++] = byte;
    this.#length = at;
  }

  /** Text that is JSON already. */
  ascii(json: string): void {
    this.#makeRoom(json.length);
    this.#length += this.#bytes.write(json, this.#length, 'latin1');
  }

  /** A string, quoted. */
  string(text: string): void {
    this.#makeRoom(text.length + 2);
    const bytes = this.#bytes;
    let at = this.#length;
    bytes[at++] = QUOTE;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (isPlain[unit] !== 1) {
        this.ascii(escaped(text));
        return;
      }
      bytes[at++] = unit;
    }
    bytes[at++] = QUOTE;
    this.#length = at;
  }

  /** What was written since it had this length. */
  since(length: number): string {
    return this.#bytes.toString('latin1', length, this.#length);
  }

  /** A copy of everything that was written; from here on it is empty again. */
  take(): Buffer {
    const taken = Buffer.allocUnsafeSlow(this.#length);
    this.#bytes.copy(taken, 0, 0, this.#length);
    this.clear();
    return taken;
  }

  clear(): void {
    if (this.#bytes.length > MOST_KEPT) this.#bytes = Buffer.allocUnsafeSlow(FIRST_SIZE);
    this.#length = 0;
  }

  #makeRoom(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Text in ASCII as bytes, to be written many times. */
export function literalOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

function escaped(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
