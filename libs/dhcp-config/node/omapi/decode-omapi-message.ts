import { DhcpdError } from '../dhcpd-error.ts';
import type { OmapiMessage, OmapiValues } from './omapi-message.ts';

/** A message, what its signature covers, and how many bytes both took. */
export interface DecodedOmapiMessage {
  readonly message: OmapiMessage;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
  readonly length: number;
}

const LONGEST_MESSAGE = 65_536; // dhcpd's own are below 1 KiB
const HEADER_NUMBERS = 6;

/** Reads the message at the start of the bytes; undefined until all of it has come. Throws if it is absurdly long. */
export function decodeOmapiMessage(bytes: Uint8Array): DecodedOmapiMessage | undefined {
  const reader = new OmapiReader(bytes);
  const header = Array.from({ length: HEADER_NUMBERS }, () => reader.number(4));
  const [authenticatorId, signatureLength, operation, handle, id, responseTo] = header as Six;
  const message = reader.values();
  const object = reader.values();
  const signedEnd = reader.at;
  const signature = reader.take(signatureLength);
  if (reader.at > LONGEST_MESSAGE)
    throw new DhcpdError('omapi-malformed', `Expected a short message, got ${reader.at} bytes`);
  if (reader.at > bytes.length) return undefined;
  return {
    message: { authenticatorId, operation, handle, id, responseTo, message, object },
    signed: bytes.subarray(4, signedEnd),
    signature,
    length: reader.at,
  };
}

type Six = [number, number, number, number, number, number];

/** Reads on past the end of what has come, as if it were zeros; `at` then tells how much is needed. */
class OmapiReader {
  at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length); // no Buffer
  }

  number(size: number): number {
    return this.take(size).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  take(size: number): Uint8Array {
    const taken = this.bytes.subarray(this.at, this.at + size);
    this.at += size;
    return taken;
  }

  values(): OmapiValues {
    const values: [string, Uint8Array][] = [];
    for (let size = this.number(2); size > 0; size = this.number(2)) {
      const name = Buffer.from(this.take(size)).toString('latin1');
      values.push([name, this.take(this.number(4))]);
    }
    return values;
  }
}
