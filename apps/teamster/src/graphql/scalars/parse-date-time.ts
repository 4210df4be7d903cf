import { GraphQLError } from 'graphql';

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** Checks a time that was given to us. */
export function parseDateTime(value: unknown): string {
  if (typeof value === 'string' && RFC_3339.test(value) && !Number.isNaN(Date.parse(value)))
    return value;
  throw new GraphQLError('Expected a time such as 2026-11-23T18:00:00.000Z.');
}
