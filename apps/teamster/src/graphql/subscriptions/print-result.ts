import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';

/** Prints one result of a subscription as JSON; errors are told as over HTTP. */
export function printResult(
  { data, errors }: ExecutionResult,
  format: (formatted: GraphQLFormattedError, error: GraphQLError) => GraphQLFormattedError,
): string {
  return JSON.stringify({
    data,
    ...(errors && { errors: errors.map((error) => format(error.toJSON(), error)) }),
  });
}
