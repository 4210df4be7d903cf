import type { ExecutionResult } from 'graphql';
import { Membership } from './membership.ts';

/** Takes one result, printed as JSON. */
export type Deliver = (payload: string) => void;

/** Where a channel's results come from and how they are printed. */
export interface ChannelSource {
  readonly results: AsyncGenerator<ExecutionResult>;
  readonly print: (result: ExecutionResult) => string;
  /** Called once, when nobody may join any more. */
  readonly onClosed: () => void;
}

/** Equal subscriptions of many clients: executed once, printed once, sent to each. */
export class Channel {
  readonly #members = new Map<Membership, Deliver>();
  readonly #source: ChannelSource;

  constructor(source: ChannelSource) {
    this.#source = source;
  }

  join(deliver: Deliver): Membership {
    const member = new Membership(() => {
      if (this.#members.delete(member) && this.#members.size === 0) this.#close();
    });
    this.#members.set(member, deliver);
    return member;
  }

  /** Sends every result to every member; resolves when there are no more, of either. */
  async run(): Promise<void> {
    try {
      for await (const result of this.#source.results) this.#send(this.#source.print(result));
      this.#dismiss((member) => {
        member.end();
      });
    } catch (cause) {
      this.#dismiss((member) => {
        member.fail(cause as Error);
      });
    }
  }

  #send(payload: string): void {
    for (const deliver of this.#members.values()) deliver(payload);
  }

  #dismiss(farewell: (member: Membership) => void): void {
    this.#source.onClosed();
    for (const member of this.#members.keys()) farewell(member);
    this.#members.clear();
  }

  #close(): void {
    this.#source.onClosed();
    void this.#source.results.return(undefined);
  }
}
