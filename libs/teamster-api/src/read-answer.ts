import {
  type GraphqlAnswerError,
  TeamsterClientError,
  type TeamsterClientErrorCode,
} from './teamster-client-error.ts';
import type { TeamsterReply } from './teamster-transport.ts';

const codes: Readonly<Record<string, TeamsterClientErrorCode>> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  BAD_REQUEST: 'bad-request',
  BAD_USER_INPUT: 'bad-request',
  GRAPHQL_PARSE_FAILED: 'bad-request',
  GRAPHQL_VALIDATION_FAILED: 'bad-request',
  OPERATION_TOO_LARGE: 'bad-request',
};

/** The data of an answer; throws TeamsterClientError for one with errors, even when part of the data is there. */
export function readAnswer({ status, body }: TeamsterReply): unknown {
  const { data, errors } = isAnswer(body) ? body : {};
  if (errors !== undefined && errors.length > 0) throw errorOf(errors);
  if (data !== undefined && data !== null) return data;
  throw new TeamsterClientError('failed', `Expected a GraphQL answer, got HTTP status ${status}.`);
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlAnswerError[];
}

function isAnswer(body: unknown): body is Answer {
  return (
    typeof body === 'object' &&
    body !== null &&
    (!('errors' in body) || (Array.isArray(body.errors) && body.errors.every(isError)))
  );
}

function isError(error: unknown): error is GraphqlAnswerError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'message' in error &&
    typeof error.message === 'string'
  );
}

function errorOf(errors: readonly GraphqlAnswerError[]): TeamsterClientError {
  const code = codes[errors[0]?.extensions?.code ?? ''] ?? 'failed';
  return new TeamsterClientError(code, errors.map(({ message }) => message).join(' '), { errors });
}
