const HEADER_BYTES = 14;
const LENGTH_BYTES = 4;
const LONGEST_FRAME = 65_536 + HEADER_BYTES; // QEMU's cards may hand over frames that are segmented later

/** What a switch looks at; MAC addresses as 12 hexadecimal digits. */
export interface FrameAddresses {
  readonly to: string;
  readonly from: string;
  /** Whether it is for many: broadcast or multicast. */
  readonly isForMany: boolean;
}

/** Reads the addresses of an Ethernet frame; undefined if it is too short to have any. */
export function frameAddresses(frame: Buffer): FrameAddresses | undefined {
  if (frame.length < HEADER_BYTES) return undefined;
  const isForMany = ((frame[0] ?? 0) & 1) === 1;
  return { to: frame.toString('hex', 0, 6), from: frame.toString('hex', 6, 12), isForMany };
}

/** Cuts a stream of QEMU's into frames: each has its length before it, four bytes, the highest first. */
export class FrameReader {
  #rest: Buffer = Buffer.alloc(0);

  /** The frames that are whole by now; throws when a length cannot be one. */
  take(bytes: Buffer): readonly Buffer[] {
    let rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const frames: Buffer[] = [];
    while (rest.length >= LENGTH_BYTES) {
      const length = rest.readUInt32BE(0);
      if (length > LONGEST_FRAME)
        throw new Error(`Expected an Ethernet frame, got ${length} bytes`);
      if (rest.length < LENGTH_BYTES + length) break;
      frames.push(rest.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
      rest = rest.subarray(LENGTH_BYTES + length);
    }
    this.#rest = rest;
    return frames;
  }
}

/** A frame as QEMU reads it from a stream. */
export function framed(frame: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(frame.length);
  return Buffer.concat([length, frame]);
}
