import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { Injectable } from '@nestjs/common';
import {
  CaptureReader,
  dhcpProbe,
  encodeDhcpPacket,
  readDhcpFrame,
  serverReplyOf,
} from '@operos/dhcp-config';
import { DhcpWire, type HeardReply, type OpenWire, type WirePlace } from './dhcp-wire.ts';

const TCPDUMP = '/usr/bin/tcpdump';
const LISTENING = 'listening on ';
const LAST_WORDS = 2000;
const TRANSACTIONS = 2 ** 32;

/**
 * Listens with tcpdump, because a socket neither tells the card that a packet came from nor hears servers of foreign
 * networks; written out as they are, packets are not dissected by it. Asks from a socket bound to the controller's
 * address: Linux sends its broadcasts by the interface that has this address.
 */
@Injectable()
export class TcpdumpWire extends DhcpWire {
  /** The command that captures, before its arguments. */
  protected readonly command: readonly [string, ...string[]] = [TCPDUMP];

  override async open(place: WirePlace, heard: (reply: HeardReply) => void): Promise<OpenWire> {
    const [program, ...first] = this.command;
    const args = [...first, ...captureArguments(place)];
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const capture = new Capture(child, heard);
    await capture.started();
    return {
      get ended() {
        return capture.ended;
      },
      probe: () => sendProbe(place),
      close: () => capture.stop(),
    };
  }
}

/** In both directions a reply to a client has these ports; only what comes in was not sent by this machine. */
function captureArguments({ card }: WirePlace): readonly string[] {
  const how = ['--interface', card, '--no-promiscuous-mode', '-Q', 'in', '-n'];
  const what = 'udp and src port 67 and dst port 68';
  return [...how, '--packet-buffered', '-w', '-', what];
}

/** A running tcpdump. */
class Capture {
  readonly #child: ChildProcess;
  #words = '';
  #ended: string | undefined;

  constructor(child: ChildProcess, heard: (reply: HeardReply) => void) {
    this.#child = child;
    const reader = new CaptureReader();
    child.on('error', (error) => (this.#ended ??= error.message));
    child.on('exit', () => (this.#ended ??= `tcpdump ended: ${this.#words.trim()}`));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#words = (this.#words + text).slice(-LAST_WORDS);
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      for (const frame of reader.push(chunk)) tell(frame, heard);
      if (reader.broken) child.kill();
    });
  }

  get ended(): string | undefined {
    return this.#ended;
  }

  /** Resolves once packets are captured. */
  async started(): Promise<void> {
    while (!this.#words.includes(LISTENING)) {
      if (this.#ended !== undefined) throw new Error(this.#ended);
      await Promise.race([
        once(this.#child.stderr ?? this.#child, 'data'),
        once(this.#child, 'exit'),
      ]);
    }
  }

  async stop(): Promise<void> {
    if (this.#ended !== undefined) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill();
    await gone;
  }
}

function tell(frame: Uint8Array, heard: (reply: HeardReply) => void): void {
  const read = readDhcpFrame(frame);
  // A bridge may hand back what this machine sent.
  if (read === undefined || ownCards().has(read.sender)) return;
  const reply = serverReplyOf(read.packet);
  if (reply !== undefined) heard({ ...reply, sender: read.sender });
}

function ownCards(): ReadonlySet<string> {
  return new Set(
    Object.values(networkInterfaces()).flatMap((card) => (card ?? []).map(({ mac }) => mac)),
  );
}

async function sendProbe({ address }: WirePlace): Promise<void> {
  const packet = encodeDhcpPacket(dhcpProbe(randomInt(TRANSACTIONS)));
  // A DHCP client for the public network may have the port too.
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  try {
    socket.bind(68, address);
    await once(socket, 'listening');
    socket.setBroadcast(true);
    await new Promise<void>((resolve, reject) => {
      socket.send(packet, 67, '255.255.255.255', (error) => {
        if (error === null) resolve();
        else reject(error);
      });
    });
  } finally {
    socket.close();
  }
}
