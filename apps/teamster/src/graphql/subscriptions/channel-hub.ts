import { type ExecutionArgs, type ExecutionResult, subscribe } from 'graphql';
import { Channel } from './channel.ts';
import type { Membership } from './membership.ts';
import type { SubscriptionContext } from './subscription-context.ts';

/** The arguments of one client's subscription. */
export type SubscriptionArgs = ExecutionArgs & { readonly contextValue: SubscriptionContext };

type Opening = Promise<Channel | ExecutionResult>;

/** Lets clients with equal subscriptions share one. */
export class ChannelHub {
  readonly #channels = new Map<string, Opening>();
  readonly #print: (result: ExecutionResult) => string;

  constructor(print: (result: ExecutionResult) => string) {
    this.#print = print;
  }

  /** How many different subscriptions are open. */
  get size(): number {
    return this.#channels.size;
  }

  /** Joins a client to its channel; gives the errors when the subscription cannot be. */
  async subscribe(args: SubscriptionArgs): Promise<Membership | ExecutionResult> {
    const { channel: key, deliver } = args.contextValue;
    const channel = await (this.#channels.get(key) ?? this.#open(key, args));
    return channel instanceof Channel ? channel.join(deliver) : channel;
  }

  #open(key: string, args: SubscriptionArgs): Opening {
    const forget = (): void => {
      if (this.#channels.get(key) === opening) this.#channels.delete(key);
    };
    const opening = this.#start(args, forget);
    this.#channels.set(key, opening);
    return opening;
  }

  async #start(args: SubscriptionArgs, forget: () => void): Opening {
    try {
      const results = await subscribe(args);
      if ('next' in results) {
        const channel = new Channel({ results, print: this.#print, onClosed: forget });
        void channel.run();
        return channel;
      }
      forget();
      return results;
    } catch (cause) {
      forget();
      throw cause;
    }
  }
}
