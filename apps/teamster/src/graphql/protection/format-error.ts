import { randomBytes } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Tells the log of something that should not have happened. */
export type ReportFault = (reference: string, error: unknown) => void;

/**
 * The one place where errors become answers. What was meant for the caller passes; anything else is logged under a
 * reference, and the caller gets only that.
 */
export function errorFormatter(
  report: ReportFault,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    if (cause instanceof GraphQLError) return formatted;
    const reference = randomBytes(4).toString('hex');
    report(reference, cause);
    return {
      message: `Something went wrong in Teamster; its log says what, under ${reference}.`,
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
    };
  };
}
