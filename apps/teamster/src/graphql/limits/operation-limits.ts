import type { OperationSize } from './operation-size.ts';

/** The most of one operation: a flat list of 10,000 servers fits twice, anything nested in it does not. */
export const operationLimits = {
  /** Words and signs of the document, counted by graphql-js while it parses. */
  tokens: 2000,
  depth: 10,
  aliases: 15,
  cost: 20_000,
} as const;

/** Says which limit an operation breaks, if any. */
export function brokenLimit(size: OperationSize): string | undefined {
  const { depth, aliases, cost } = operationLimits;
  if (size.depth > depth) return `Expected at most ${depth} levels, got ${size.depth}.`;
  if (size.aliases > aliases) return `Expected at most ${aliases} aliases, got ${size.aliases}.`;
  if (size.cost > cost)
    return `Expected a cost of at most ${cost} rows, got ${size.cost}. Ask for smaller pages.`;
  return undefined;
}
