import type { IncomingMessage } from 'node:http';

/** One request on the agent port, as its route sees it. */
export interface Exchange {
  readonly request: IncomingMessage;
  /** What stood in the place of `:id` in the path; empty without one. */
  readonly id: string;
  /** What stood behind the question mark, as it came. */
  readonly query: string;
  /** Where it came from: an address, or the /64 of an IPv6 one. */
  readonly source: string;
  /** A signal that fires when the client goes away; made only for those who ask. */
  whenGone(): AbortSignal;
}

/** The answer: JSON, or text when a type is given. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly text?: { readonly type: string; readonly content: string };
  readonly retryAfterSeconds?: number;
}
