import { computed, DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { type Client, createClient } from 'graphql-ws';
import { Session } from '../session/session.ts';
import { LiveConnection } from './live-connection.ts';

const PING_MS = 10_000;
const PONG_MS = 5_000; // a cable pulled out closes no socket; silence does
const SLOWEST_RETRY_MS = 15_000;
const UNAUTHORISED = [4401, 4403]; // close codes of graphql-transport-ws

/** One graphql-ws socket for all subscriptions; it never gives up. */
@Injectable()
export class SocketConnection extends LiveConnection {
  private readonly session = inject(Session);
  private readonly now = signal<'opening' | 'live' | 'lost'>('opening');
  private readonly opened = signal(0);
  private hurry: () => void = () => undefined;

  override readonly state = this.now.asReadonly();
  override readonly openings = computed(() => this.opened());
  readonly client: Client = this.connect(inject(DOCUMENT).location.origin);

  constructor() {
    super();
    inject(DestroyRef).onDestroy(() => void this.client.dispose());
  }

  override retry(): void {
    this.hurry();
  }

  private connect(origin: string): Client {
    const silence = { timer: 0 as unknown as ReturnType<typeof setTimeout> };
    const giveUp = (): void => {
      client.terminate();
    };
    const client: Client = createClient({
      url: `${origin.replace(/^http/, 'ws')}/graphql`,
      keepAlive: PING_MS,
      retryAttempts: Number.MAX_SAFE_INTEGER,
      shouldRetry: () => true,
      retryWait: (retries) => this.pause(retries),
      on: {
        connected: () => {
          this.now.set('live');
          this.opened.update((count) => count + 1);
        },
        closed: (event) => {
          clearTimeout(silence.timer);
          this.closed((event as CloseEvent).code);
        },
        ping: (received) => {
          if (!received) silence.timer = setTimeout(giveUp, PONG_MS);
        },
        pong: (received) => {
          if (received) clearTimeout(silence.timer);
        },
      },
    });
    return client;
  }

  private closed(code: number): void {
    this.now.set('lost');
    if (UNAUTHORISED.includes(code)) this.session.expire();
  }

  // Doubles from a quarter second, with jitter so that a restarted Teamster is not asked by everyone at once.
  private pause(retries: number): Promise<void> {
    const ceiling = Math.min(SLOWEST_RETRY_MS, 250 * 2 ** Math.min(retries, 10));
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ceiling * (0.5 + Math.random() / 2));
      this.hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
