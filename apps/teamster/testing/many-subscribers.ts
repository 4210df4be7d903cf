import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { RunningApi } from './running-api.ts';
import { sampleNode } from './sample-nodes.ts';

const query =
  'subscription { nodeChanged { id name phase stage address lastSeen memory simulated } }';

/** Many clients that all watch the same, as browsers do. */
export class ManySubscribers {
  readonly #clients: Client[] = [];
  #seen = 0;
  #all: () => void = () => undefined;

  constructor(private readonly api: RunningApi) {}

  /** Resolves once every client has had a first message. */
  async open(count: number): Promise<void> {
    const connectionParams = await this.api.bearer('VIEWER');
    for (let number = 0; number < count; number++) this.#connect(connectionParams);
    while (this.#seen < count) {
      this.#seen = 0;
      this.api.fleet.change(sampleNode(1));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** Milliseconds from a change to the last client that has it. */
  async round(number: number): Promise<number> {
    this.#seen = 0;
    const done = new Promise<void>((resolve) => (this.#all = resolve));
    const start = performance.now();
    this.api.fleet.change(sampleNode(number % 12, { lastSeen: number }));
    await done;
    return performance.now() - start;
  }

  async close(): Promise<void> {
    for (const client of this.#clients) await client.dispose();
  }

  #connect(connectionParams: Record<string, unknown>): void {
    const client = createClient({
      url: `ws://127.0.0.1:${this.api.parts.port}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams,
      retryAttempts: 0,
    });
    this.#clients.push(client);
    const ignore = (): undefined => undefined;
    const next = (): void => {
      this.#seen += 1;
      if (this.#seen === this.#clients.length) this.#all();
    };
    client.subscribe({ query }, { next, error: ignore, complete: ignore });
  }
}
