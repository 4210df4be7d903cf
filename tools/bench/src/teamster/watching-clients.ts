import { setTimeout as wait } from 'node:timers/promises';

const MOST_MS = 30_000;

/** What a client says once it is connected: the first alone, the rest once that was answered. */
export interface Greeting {
  readonly protocol: string | undefined;
  readonly says: readonly string[];
}

/** Many WebSocket clients in one process that all watch the same. */
export class WatchingClients {
  readonly #sockets: readonly WebSocket[];
  #wanted = '';
  #seen = 0;
  #all: () => void = () => undefined;

  private constructor(sockets: readonly WebSocket[]) {
    this.#sockets = sockets;
    for (const socket of sockets)
      socket.addEventListener('message', ({ data }) => {
        if (this.#wanted === '' || !String(data).includes(this.#wanted)) return;
        this.#seen += 1;
        if (this.#seen === this.#sockets.length) this.#all();
      });
  }

  /** Resolves when every client is connected and has said what it watches. */
  static async connect(url: string, count: number, greeting: Greeting): Promise<WatchingClients> {
    const opening = Array.from({ length: count }, () => open(url, greeting));
    return new WatchingClients(await Promise.all(opening));
  }

  /** Milliseconds from the beginning of the change to the last client that was told `wanted`. */
  async timed(wanted: string, change: () => Promise<unknown>): Promise<number> {
    this.#seen = 0;
    this.#wanted = wanted;
    const told = new Promise<void>((resolve) => (this.#all = resolve));
    const start = performance.now();
    const changed = change();
    await Promise.race([told, wait(MOST_MS, undefined, { ref: false })]);
    const milliseconds = performance.now() - start;
    await changed;
    if (this.#seen < this.#sockets.length)
      throw new Error(`Expected ${this.#sockets.length} clients to be told, got ${this.#seen}`);
    return milliseconds;
  }

  close(): void {
    for (const socket of this.#sockets) socket.close();
  }
}

function open(url: string, { protocol, says: [first, ...rest] }: Greeting): Promise<WebSocket> {
  const socket = new WebSocket(url, protocol === undefined ? [] : [protocol]);
  return new Promise((resolve, reject) => {
    const goOn = (): void => {
      for (const text of rest) socket.send(text);
      resolve(socket);
    };
    socket.addEventListener('open', () => {
      if (first === undefined) goOn();
      else socket.send(first);
    });
    if (first !== undefined) socket.addEventListener('message', goOn, { once: true });
    socket.addEventListener('error', () => {
      reject(new Error(`Cannot connect to ${url}`));
    });
  });
}
