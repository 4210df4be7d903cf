import type { FormattedExecutionResult } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { timestamp } from '../src/graphql/views/timestamp.ts';
import type { RunningApi } from './running-api.ts';
import { sampleNode } from './sample-nodes.ts';

const OPENING = 1_000_000;
const query =
  'subscription { nodeChanged { id name phase stage address lastSeen memory simulated } }';

interface Change {
  readonly nodeChanged: { readonly lastSeen: string };
}

/** Many clients that all watch the same, as browsers do. */
export class ManySubscribers {
  readonly #clients: Client[] = [];
  /** The change that is looked for, by its `lastSeen`; a message of an earlier one may still be on its way. */
  #wanted = '';
  readonly #seenBy = new Set<Client>();
  #all: () => void = () => undefined;

  constructor(private readonly api: RunningApi) {}

  /** Resolves once every client has had a message: the server does not say when a subscription begins. */
  async open(count: number): Promise<void> {
    const connectionParams = await this.api.bearer('VIEWER');
    for (let number = 0; number < count; number++) this.#connect(connectionParams);
    const done = this.#awaitAll(OPENING);
    const timer = setInterval(() => {
      this.api.fleet.change(sampleNode(1, { lastSeen: OPENING }));
    }, 200);
    await done;
    clearInterval(timer);
  }

  /** Milliseconds from a change to the last client that has it. */
  async round(number: number): Promise<number> {
    const done = this.#awaitAll(number);
    const start = performance.now();
    this.api.fleet.change(sampleNode(number % 12, { lastSeen: number }));
    await done;
    return performance.now() - start;
  }

  async close(): Promise<void> {
    for (const client of this.#clients) await client.dispose();
  }

  #awaitAll(lastSeen: number): Promise<void> {
    this.#wanted = timestamp(lastSeen);
    this.#seenBy.clear();
    return new Promise((resolve) => (this.#all = resolve));
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
    const next = ({ data }: FormattedExecutionResult<Change>): void => {
      if (data?.nodeChanged.lastSeen !== this.#wanted) return;
      this.#seenBy.add(client);
      if (this.#seenBy.size === this.#clients.length) this.#all();
    };
    client.subscribe<Change>({ query }, { next, error: ignore, complete: ignore });
  }
}
