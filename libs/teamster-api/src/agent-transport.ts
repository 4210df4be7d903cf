/** One request to the agent port. */
export interface AgentExchange {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Path and query: `/agent/v1/plan`. */
  readonly path: string;
  /** Sent as JSON; absent for GET. */
  readonly body?: unknown;
  /** How long the answer may take; 30 unless told. */
  readonly timeoutSeconds?: number;
}

/** The answer, whatever its status. */
export interface AgentReply {
  readonly status: number;
  /** Parsed JSON, or undefined for an empty body. */
  readonly body: unknown;
  /** From the Retry-After header, seconds. */
  readonly retryAfterSeconds?: number;
}

/** Carries exchanges to one server; rejects with AgentClientError `unreachable` or `untrusted`. */
export type AgentTransport = (exchange: AgentExchange) => Promise<AgentReply>;
