const PAD = 0;
const END = 255;
const LONGEST = 255;

/** Writes options in order of code; a value over 255 bytes is split (RFC 3396). */
export function encodeOptions(options: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const bytes: number[] = [];
  for (const [code, value] of [...options].sort(([a], [b]) => a - b)) {
    let at = 0;
    do {
      const part = value.subarray(at, at + LONGEST);
      bytes.push(code, part.length, ...part);
      at += LONGEST;
    } while (at < value.length);
  }
  return Uint8Array.from([...bytes, END]);
}

/** Adds the options of a field to `options`, joining split ones; false if a length runs past the field's end. */
export function decodeOptions(field: Uint8Array, options: Map<number, Uint8Array>): boolean {
  let at = 0;
  while (at < field.length && field[at] !== END) {
    const code = field[at] ?? PAD;
    const length = code === PAD ? -1 : field[at + 1];
    if (length === undefined || at + 2 + length > field.length) return false;
    if (code !== PAD) join(options, code, field.subarray(at + 2, at + 2 + length));
    at += 2 + length; // a pad is one byte, without a length
  }
  return true;
}

function join(options: Map<number, Uint8Array>, code: number, part: Uint8Array): void {
  options.set(code, Uint8Array.from([...(options.get(code) ?? []), ...part]));
}
