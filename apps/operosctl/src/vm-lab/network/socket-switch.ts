import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { frameAddresses, framed, FrameReader } from './ethernet-frame.ts';
import type { LabNetwork } from './lab-network.ts';
import type { LossyLink } from './render-loss-rules.ts';

const MOST_WAITING = 4 * 2 ** 20; // bytes in a port's queue; a real switch drops what is over, too

interface Port {
  readonly name: string;
  readonly server: Server;
  readonly path: string;
  plugged: Socket | undefined;
  lossPerTenThousand: number;
}

/**
 * A switch in this process, to which each QEMU connects over a socket of its own. Needs no privileges, and nothing of
 * it is on any network of this computer.
 */
export class SocketSwitch implements LabNetwork {
  readonly namespace = null;
  readonly site = null;
  readonly runIn: readonly string[] = [];
  readonly #folder: string;
  readonly #random: () => number;
  readonly #ports = new Map<string, Port>();
  readonly #learned = new Map<string, Port>();

  /** `random` gives numbers from 0 up to 1. */
  constructor(folder: string, random: () => number) {
    this.#folder = folder;
    this.#random = random;
  }

  layCable(name: string): string {
    const path = join(this.#folder, `${name}.cable`);
    rmSync(path, { force: true });
    const server = createServer((socket) => {
      this.#plug(port, socket);
    });
    const port: Port = { name, server, path, plugged: undefined, lossPerTenThousand: 0 };
    server.listen(path);
    this.#ports.set(name, port);
    return `stream,server=off,addr.type=unix,addr.path=${path.replaceAll(',', ',,')}`;
  }

  lose(links: readonly LossyLink[]): void {
    const loss = new Map(links.map(({ tap, lossPerTenThousand }) => [tap, lossPerTenThousand]));
    for (const port of this.#ports.values()) port.lossPerTenThousand = loss.get(port.name) ?? 0;
  }

  remove(): void {
    for (const { server, plugged, path } of this.#ports.values()) {
      plugged?.destroy();
      server.close();
      rmSync(path, { force: true });
    }
    this.#ports.clear();
  }

  #plug(port: Port, socket: Socket): void {
    port.plugged?.destroy(); // the machine was switched off and on
    port.plugged = socket;
    const reader = new FrameReader();
    socket.on('data', (bytes: Buffer) => {
      try {
        for (const frame of reader.take(bytes)) this.#forward(port, frame);
      } catch {
        socket.destroy(); // no QEMU speaks there
      }
    });
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      if (port.plugged === socket) port.plugged = undefined;
    });
  }

  #forward(from: Port, frame: Buffer): void {
    const addresses = frameAddresses(frame);
    if (addresses === undefined || this.#isLost(from)) return;
    this.#learned.set(addresses.from, from);
    const known = addresses.isForMany ? undefined : this.#learned.get(addresses.to);
    for (const port of known === undefined ? this.#ports.values() : [known])
      if (port !== from && !this.#isLost(port)) send(port, frame);
  }

  #isLost({ lossPerTenThousand }: Port): boolean {
    return lossPerTenThousand > 0 && this.#random() * 10_000 < lossPerTenThousand;
  }
}

function send({ plugged }: Port, frame: Buffer): void {
  if (plugged !== undefined && plugged.writableLength < MOST_WAITING) plugged.write(framed(frame));
}
