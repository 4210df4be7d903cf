import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

/** A bare WebSocket server with so many clients: the least that telling everybody can cost. */
export class BareBroadcast {
  readonly #server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  readonly #clients: WebSocket[] = [];
  #seen = 0;
  #all: () => void = () => undefined;

  async open(count: number): Promise<void> {
    const { port } = this.#server.address() as AddressInfo;
    const opening = Array.from({ length: count }, () => this.#connect(port));
    await Promise.all(opening);
  }

  /** Milliseconds until the last client has parsed the text. */
  async round(text: string): Promise<number> {
    this.#seen = 0;
    const done = new Promise<void>((resolve) => (this.#all = resolve));
    const start = performance.now();
    for (const socket of this.#server.clients) socket.send(text);
    await done;
    return performance.now() - start;
  }

  close(): void {
    for (const client of this.#clients) client.terminate();
    this.#server.close();
  }

  #connect(port: number): Promise<void> {
    const client = new WebSocket(`ws://127.0.0.1:${port}`);
    this.#clients.push(client);
    client.on('message', (data: Buffer) => {
      JSON.parse(data.toString());
      this.#seen += 1;
      if (this.#seen === this.#clients.length) this.#all();
    });
    return new Promise((resolve) => client.once('open', resolve));
  }
}
