import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { PxeError } from './pxe-error.ts';
import type { TftpAnswer } from './tftp-packet.ts';
import { acknowledgement, parseTftpAnswer, readRequest } from './tftp-packet.ts';

/** A file on a TFTP server. */
export interface TftpFile {
  /** An IPv4 address. */
  readonly host: string;
  /** 69 unless told otherwise. */
  readonly port?: number;
  readonly path: string;
  /** Bytes in a block, 1468 unless told otherwise: what fits an Ethernet frame. */
  readonly blockSize?: number;
  /** Milliseconds to wait for a packet before it is asked for again, five times; 1000 unless told otherwise. */
  readonly timeoutMs?: number;
}

interface Peer {
  readonly socket: Socket;
  readonly host: string;
  readonly timeoutMs: number;
}

interface Reply {
  readonly answer: TftpAnswer;
  readonly port: number;
}

const TRIES = 5;
const DEFAULT_BLOCK = 512; // RFC 1350, where the server takes no options

/** Reads a file as a firmware would, to see that it is served. Throws a {@link PxeError} when it is not. */
export async function readTftp(file: TftpFile): Promise<Buffer> {
  const socket = createSocket('udp4');
  try {
    return await transfer({ socket, host: file.host, timeoutMs: file.timeoutMs ?? 1000 }, file);
  } finally {
    socket.close();
  }
}

async function transfer(peer: Peer, file: TftpFile): Promise<Buffer> {
  const request = readRequest(file.path, file.blockSize ?? 1468);
  const first = await ask(peer, request, file.port ?? 69);
  const { port } = first; // the server answers from a port of its own, and keeps it (RFC 1350 §4)
  const blockSize = agreedBlockSize(first.answer);

  const blocks: Buffer[] = [];
  let answer: TftpAnswer = first.answer;
  for (;;) {
    const wanted = (blocks.length + 1) % 65_536; // block numbers wrap past 32 MB of 512
    if (answer.kind === 'data' && answer.block === wanted) {
      blocks.push(answer.bytes);
      if (answer.bytes.length < blockSize) break;
    }
    ({ answer } = await ask(peer, acknowledgement(blocks.length % 65_536), port));
  }
  await say(peer, acknowledgement(blocks.length % 65_536), port);
  return Buffer.concat(blocks);
}

function agreedBlockSize(answer: TftpAnswer): number {
  if (answer.kind !== 'options') return DEFAULT_BLOCK;
  const size = Number(answer.options.get('blksize') ?? DEFAULT_BLOCK);
  if (Number.isInteger(size) && size >= 8 && size <= 65_464) return size;
  throw new PxeError('tftp-protocol-broken', `Expected a block of 8 to 65464 bytes, got ${size}`);
}

/** Sends a packet that nothing answers. */
function say(peer: Peer, packet: Buffer, port: number): Promise<void> {
  return new Promise((resolve) => {
    peer.socket.send(packet, port, peer.host, () => {
      resolve(); // a last packet that is lost costs the server a repetition, nothing more
    });
  });
}

async function ask(peer: Peer, packet: Buffer, port: number): Promise<Reply> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const reply = await askOnce(peer, packet, port);
    if (reply?.answer.kind === 'error')
      throw new PxeError(
        'tftp-refused',
        `Expected the file, got error ${reply.answer.code}: ${reply.answer.message}`,
      );
    if (reply !== undefined) return reply;
  }
  throw new PxeError(
    'tftp-no-answer',
    `Expected an answer from ${peer.host} port ${port}, got none after ${TRIES} tries`,
  );
}

async function askOnce(peer: Peer, packet: Buffer, port: number): Promise<Reply | undefined> {
  const signal = AbortSignal.timeout(peer.timeoutMs);
  const arrival = once(peer.socket, 'message', { signal }); // listening before the question is asked
  peer.socket.send(packet, port, peer.host);
  try {
    const [bytes, from] = (await arrival) as [Buffer, RemoteInfo];
    const answer = from.address === peer.host ? parseTftpAnswer(bytes) : undefined;
    return answer && { answer, port: from.port };
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}
