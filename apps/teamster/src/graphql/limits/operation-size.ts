/** How large an operation is before it runs. */
export interface OperationSize {
  /** Fields inside fields. */
  readonly depth: number;
  readonly aliases: number;
  /** Rows it may give, pages inside pages multiplied, plus the price of dear fields. */
  readonly cost: number;
  /** Whether it asks for the schema. */
  readonly introspects: boolean;
}

/** What selections side by side come to. */
export function sumSizes(sizes: readonly OperationSize[]): OperationSize {
  return sizes.reduce(
    (sum, size) => ({
      depth: Math.max(sum.depth, size.depth),
      aliases: sum.aliases + size.aliases,
      cost: sum.cost + size.cost,
      introspects: sum.introspects || size.introspects,
    }),
    { depth: 0, aliases: 0, cost: 0, introspects: false },
  );
}
