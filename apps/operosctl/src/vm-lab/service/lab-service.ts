import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { VmLabStatus } from '../lab-status.ts';
import type { VirtualMachine } from '../machine/virtual-machine.ts';
import { type LinkQuality, parseLinkQuality } from '../network/link-quality.ts';
import { type LabAnswer, type LabRequest, parseLabRequest } from './lab-request.ts';

const LONGEST_REQUEST = 4096;

/** A machine, as far as commands reach it. */
export type ServedMachine = Pick<
  VirtualMachine,
  'powerOn' | 'powerOff' | 'reset' | 'type' | 'serial'
>;

/** A lab, as far as commands reach it. */
export interface ServedLab {
  readonly status: VmLabStatus;
  machine(name: string): ServedMachine;
  setLink(name: string, quality: LinkQuality): Promise<void>;
}

/** Does for commands in other shells what they ask; one request a connection, over a socket in the lab's folder. */
export class LabService {
  readonly #lab: ServedLab;
  readonly #server: Server;
  /** Resolves once somebody asked the lab to end, with how to tell them that it did. */
  readonly asked: Promise<() => void>;
  #onDown: (told: () => void) => void = () => undefined;

  private constructor(lab: ServedLab) {
    this.#lab = lab;
    this.asked = new Promise((resolve) => {
      this.#onDown = resolve;
    });
    this.#server = createServer({ allowHalfOpen: true }, (socket) => {
      this.#hear(socket);
    });
  }

  /** Listens; a socket that a lab left which was killed is replaced. */
  static async open(lab: ServedLab, path: string): Promise<LabService> {
    const service = new LabService(lab);
    rmSync(path, { force: true });
    await new Promise<void>((resolve, reject) => {
      service.#server.once('error', reject).listen(path, resolve);
    });
    return service;
  }

  close(): void {
    this.#server.close();
  }

  #hear(socket: Socket): void {
    let heard = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    const take = (bytes: Buffer) => {
      heard = Buffer.concat([heard, bytes]);
      const end = heard.indexOf('\n');
      if (end === -1 && heard.length < LONGEST_REQUEST) return;
      socket.off('data', take);
      socket.pause();
      const request = parseLabRequest(heard.subarray(0, Math.max(end, 0)).toString());
      void this.#answer(request, socket);
    };
    socket.on('data', take);
  }

  async #answer(request: LabRequest | undefined, socket: Socket): Promise<void> {
    try {
      if (request === undefined) throw new CommandFailure(exitCodes.usage, 'Expected a request');
      await this.#do(request, socket);
    } catch (error) {
      say(socket, { ok: false, message: (error as Error).message });
      socket.end();
    }
  }

  async #do(request: LabRequest, socket: Socket): Promise<void> {
    if (request.ask === 'console') {
      attach(this.#lab.machine(request.machine), socket);
      return;
    }
    if (request.ask === 'down') {
      this.#onDown(() => {
        say(socket, { ok: true, value: null });
        socket.end();
      });
      return;
    }
    if (request.ask === 'power') await this.#press(request);
    if (request.ask === 'net') await this.#setLink(request);
    say(socket, { ok: true, value: this.#lab.status });
    socket.end();
  }

  async #press({ machine, action }: LabRequest & { ask: 'power' }): Promise<void> {
    const pressed = this.#lab.machine(machine);
    switch (action) {
      case 'on':
        return pressed.powerOn();
      case 'off':
        return pressed.powerOff();
      case 'reset':
        return pressed.reset();
    }
  }

  async #setLink({ machine, quality }: LabRequest & { ask: 'net' }): Promise<void> {
    const parsed = parseLinkQuality(quality);
    if (parsed === undefined)
      throw new CommandFailure(exitCodes.usage, `Expected up, down or loss=5%, got ${quality}`);
    await this.#lab.setLink(machine, parsed);
  }
}

function say(socket: Socket, answer: LabAnswer): void {
  socket.write(`${JSON.stringify(answer)}\n`);
}

/** Joins a socket with the serial line of a machine, from the last screens on. */
function attach(machine: ServedMachine, socket: Socket): void {
  say(socket, { ok: true, value: null });
  socket.write(machine.serial.recent);
  const stop = machine.serial.listen((bytes) => socket.write(bytes));
  socket.on('data', (bytes) => {
    machine.type(bytes);
  });
  socket.on('end', () => socket.end());
  socket.on('close', stop);
  socket.resume();
}
