const HEADER = 24;
const RECORD = 16;
const ETHERNET = 1; // LINKTYPE_ETHERNET
const LONGEST_FRAME = 65_535;
const LITTLE_ENDIAN = [0xa1b2c3d4, 0xa1b23c4d]; // microseconds, nanoseconds

interface Format {
  readonly littleEndian: boolean;
}

/** Takes Ethernet frames out of a running capture in the format of pcap-savefile(5), as tcpdump writes it to a pipe. */
export class CaptureReader {
  #rest = new Uint8Array();
  #format: Format | 'broken' | undefined;

  /** Whether what came is no capture of Ethernet; nothing more is read from it then. */
  get broken(): boolean {
    return this.#format === 'broken';
  }

  /** The frames that are whole now. */
  push(chunk: Uint8Array): readonly Uint8Array[] {
    this.#rest = joined(this.#rest, chunk);
    if (this.#format === undefined && this.#rest.length >= HEADER) this.#readHeader();
    const frames: Uint8Array[] = [];
    for (let frame = this.#next(); frame !== undefined; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #readHeader(): void {
    const view = viewOf(this.#rest);
    const littleEndian = LITTLE_ENDIAN.includes(view.getUint32(0, true));
    const isCapture = littleEndian || LITTLE_ENDIAN.includes(view.getUint32(0, false));
    const isEthernet = view.getUint32(20, littleEndian) === ETHERNET;
    this.#format = isCapture && isEthernet ? { littleEndian } : 'broken';
    this.#rest = this.#rest.slice(HEADER);
  }

  #next(): Uint8Array | undefined {
    if (typeof this.#format !== 'object' || this.#rest.length < RECORD) return undefined;
    const length = viewOf(this.#rest).getUint32(8, this.#format.littleEndian);
    if (length > LONGEST_FRAME) {
      this.#format = 'broken';
      this.#rest = new Uint8Array();
      return undefined;
    }
    if (this.#rest.length < RECORD + length) return undefined;
    const frame = this.#rest.slice(RECORD, RECORD + length);
    this.#rest = this.#rest.slice(RECORD + length);
    return frame;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
