import { Injectable } from '@nestjs/common';
import type { Context } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import type { WebSocketServer } from 'ws';
import { ChannelHub, type SubscriptionArgs } from './channel-hub.ts';
import { ConnectionBook } from './connection-book.ts';
import { deliverTo } from './deliver-to.ts';
import { printResult } from './print-result.ts';
import { SubscriberAccess } from './subscriber-access.ts';
import { SubscriptionDesk } from './subscription-desk.ts';

const PING_MS = 15_000;
const MOST_SUBSCRIPTIONS = 50; // of one client

/** Speaks graphql-transport-ws with every client. */
@Injectable()
export class SubscriptionProtocol {
  readonly #hub: ChannelHub;
  readonly #book = new ConnectionBook();
  #stop: () => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly access: SubscriberAccess,
    private readonly desk: SubscriptionDesk,
  ) {
    this.#hub = new ChannelHub((result) => printResult(result, access.formatError));
  }

  speakOn(sockets: WebSocketServer): void {
    const server = useServer<Record<string, unknown>>(
      {
        isProd: true,
        onConnect: ({ extra, connectionParams }) => this.#enter(extra, connectionParams),
        onSubscribe: (context, id, payload) => {
          if (Object.keys(context.subscriptions).length > MOST_SUBSCRIPTIONS)
            return this.desk.tooMany(MOST_SUBSCRIPTIONS);
          return this.desk.admit(payload, this.#subscriber(context, id));
        },
        subscribe: (args) => this.#hub.subscribe(args as SubscriptionArgs),
      },
      sockets,
      PING_MS,
    );
    const stopWatching = this.access.watch(this.#book);
    this.#stop = async () => {
      stopWatching();
      await server.dispose();
    };
  }

  /** Says goodbye to every client. */
  stop(): Promise<void> {
    return this.#stop();
  }

  async #enter({ request, socket }: Extra, parameters: Record<string, unknown> | undefined) {
    return this.#book.enter(await this.access.contextOf(request, parameters), socket);
  }

  #subscriber({ extra }: Context<Record<string, unknown>, Extra>, id: string) {
    return { context: this.#book.contextOf(extra.socket), deliver: deliverTo(extra.socket, id) };
  }
}
