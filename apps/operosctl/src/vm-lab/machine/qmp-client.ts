import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

type QmpMessage = Partial<Record<'QMP' | 'return' | 'error' | 'event' | 'data' | 'id', unknown>>;

/** What QEMU tells without being asked: `RESET`, `SHUTDOWN`. */
export interface QmpEvent {
  readonly name: string;
  /** Whether the system in the machine wanted it. */
  readonly byGuest: boolean;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Talks to one QEMU over its control socket (QMP). */
export class QmpClient {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(event: QmpEvent) => void>();
  #count = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    const lines = createInterface({ input: socket });
    lines.on('line', (line) => {
      this.#take(parseMessage(line));
    });
    lines.on('error', () => undefined); // readline passes the socket's on
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      for (const { reject } of this.#waiting.values())
        reject(new Error('Expected an answer of QEMU, but it ended'));
      this.#waiting.clear();
    });
  }

  /** Connects and says hello, after which QEMU takes commands. */
  static async open(path: string): Promise<QmpClient> {
    const socket = connect(path);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve).once('error', reject);
    });
    const client = new QmpClient(socket);
    await client.execute('qmp_capabilities');
    return client;
  }

  /** Runs one command; fails with QEMU's own words. */
  execute(command: string, args: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) {
        reject(new Error('Expected QEMU to run, but it ended'));
        return;
      }
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(`${JSON.stringify({ execute: command, arguments: args, id })}\n`);
    });
  }

  /** Calls with everything that QEMU tells of itself, from now on. */
  listen(listener: (event: QmpEvent) => void): void {
    this.#listeners.add(listener);
  }

  close(): void {
    this.#socket.destroy();
  }

  #take({ id, error, ...message }: QmpMessage): void {
    if (typeof message.event === 'string') this.#tell(message.event, message.data);
    const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined;
    if (typeof id !== 'number' || waiting === undefined) return; // its greeting, or an event
    this.#waiting.delete(id);
    if (error === undefined) waiting.resolve(message.return);
    else waiting.reject(new Error(`QEMU answered ${JSON.stringify(error)}`));
  }

  #tell(name: string, data: unknown): void {
    const isByGuest = typeof data === 'object' && data !== null && 'guest' in data && data.guest;
    for (const listener of this.#listeners) listener({ name, byGuest: isByGuest === true });
  }
}

function parseMessage(line: string): QmpMessage {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
