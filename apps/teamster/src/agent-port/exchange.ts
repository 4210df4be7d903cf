import type { IncomingMessage } from 'node:http';

/** One request on the agent port, as its route sees it. */
export interface Exchange {
  readonly request: IncomingMessage;
  /** What stood in the place of `:id` in the path; empty without one. */
  readonly id: string;
  readonly query: URLSearchParams;
  /** Where it came from: an address, or the /64 of an IPv6 one. */
  readonly source: string;
  /** Aborted when the client goes away before the answer. */
  readonly gone: AbortSignal;
}

/** The answer: JSON, or text when a type is given. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly text?: { readonly type: string; readonly content: string };
  readonly retryAfterSeconds?: number;
}
