/** Why an operation gave no data. */
export type TeamsterClientErrorCode =
  'unreachable' | 'unauthenticated' | 'forbidden' | 'bad-request' | 'failed';

/** One error of a GraphQL answer (GraphQL October 2021 §7.1.2). */
export interface GraphqlAnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly reference?: string };
}

/** An operation that gave no data; `errors` is what the server said, if it was reached. */
export class TeamsterClientError extends Error {
  readonly code: TeamsterClientErrorCode;
  readonly errors: readonly GraphqlAnswerError[];

  constructor(
    code: TeamsterClientErrorCode,
    message: string,
    more: { readonly cause?: unknown; readonly errors?: readonly GraphqlAnswerError[] } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'TeamsterClientError';
    this.code = code;
    this.errors = more.errors ?? [];
  }
}
