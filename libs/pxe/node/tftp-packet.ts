/** What a server may answer to a read request (RFC 1350, RFC 2347). */
export type TftpAnswer =
  | { readonly kind: 'data'; readonly block: number; readonly bytes: Buffer }
  | { readonly kind: 'options'; readonly options: ReadonlyMap<string, string> }
  | { readonly kind: 'error'; readonly code: number; readonly message: string };

const OPCODE = { readRequest: 1, data: 3, acknowledgement: 4, error: 5, optionsTaken: 6 } as const;

/** A request for a file in octet mode, with a block size to negotiate (RFC 2348). */
export function readRequest(path: string, blockSize: number): Buffer {
  const words = [path, 'octet', 'blksize', String(blockSize)];
  return Buffer.concat([opcode(OPCODE.readRequest), Buffer.from(`${words.join('\0')}\0`)]);
}

/** Says that a block arrived, and so asks for the next; block 0 takes the options. */
export function acknowledgement(block: number): Buffer {
  return Buffer.concat([opcode(OPCODE.acknowledgement), opcode(block)]);
}

/** Reads a server's packet; undefined for one that no server sends to a reader. */
export function parseTftpAnswer(packet: Buffer): TftpAnswer | undefined {
  if (packet.length < 4) return undefined;
  const rest = packet.subarray(4);
  switch (packet.readUInt16BE(0)) {
    case OPCODE.data:
      return { kind: 'data', block: packet.readUInt16BE(2), bytes: rest };
    case OPCODE.error:
      return { kind: 'error', code: packet.readUInt16BE(2), message: words(rest)[0] ?? '' };
    case OPCODE.optionsTaken:
      return { kind: 'options', options: pairs(words(packet.subarray(2))) };
    default:
      return undefined;
  }
}

function opcode(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function words(bytes: Buffer): string[] {
  return bytes.toString('utf8').split('\0').slice(0, -1);
}

function pairs(list: readonly string[]): ReadonlyMap<string, string> {
  const names = list.filter((_, index) => index % 2 === 0);
  return new Map(names.map((name, index) => [name.toLowerCase(), list[index * 2 + 1] ?? '']));
}
