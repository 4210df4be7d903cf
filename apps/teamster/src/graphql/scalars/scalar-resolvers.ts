import { type ValueNode, valueFromASTUntyped } from 'graphql';
import { parseDateTime } from './parse-date-time.ts';

/**
 * How the scalars of the schema are read. Views hold what JSON needs, so nothing is done on the way out; Bytes are only
 * ever sent. The underscores keep what the schema says of the scalar.
 */
export const scalarResolvers = {
  DateTime: {
    __parseValue: parseDateTime,
    __parseLiteral: (node: ValueNode) => parseDateTime(valueFromASTUntyped(node)),
  },
};
