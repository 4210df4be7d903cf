import { GraphQLError } from 'graphql';

/** A request that is refused as a whole, with a code a program can tell apart. */
export function refusal(code: RefusalCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Why a request was refused. */
export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'PASSWORD_MUST_CHANGE'
  | 'BAD_USER_INPUT'
  | 'OPERATION_TOO_LARGE';
