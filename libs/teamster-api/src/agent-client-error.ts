import type { Issue } from '@operos/cluster-model';

/** Why an exchange with the agent port did not succeed. */
export type AgentClientErrorCode =
  'unreachable' | 'untrusted' | 'refused' | 'unauthorised' | 'busy' | 'unexpected-answer';

/** An exchange that failed; `refused` carries what the server found wrong. */
export class AgentClientError extends Error {
  readonly code: AgentClientErrorCode;
  readonly issues: readonly Issue[];
  /** How long the server asks to wait before the next try; undefined when it says nothing. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: AgentClientErrorCode,
    message: string,
    more: {
      cause?: unknown;
      issues?: readonly Issue[];
      retryAfterSeconds?: number | undefined;
    } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'AgentClientError';
    this.code = code;
    this.issues = more.issues ?? [];
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}
