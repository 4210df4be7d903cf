/** The arguments by which mutations name what they change. */
export interface MutationTarget {
  readonly id?: unknown;
  readonly planId?: unknown;
  readonly userName?: unknown;
  readonly name?: unknown;
}

/** What a mutation is done to: its id, the name it is given by, or the id of the token that it made. */
export function auditedTarget(args: MutationTarget, result?: unknown): string | null {
  const target = [args.id, args.planId, args.userName, args.name, madeTokenId(result)].find(
    (value) => typeof value === 'string',
  );
  return target ?? null;
}

function madeTokenId(result: unknown): unknown {
  const { token } = (result ?? {}) as { readonly token?: { readonly id?: unknown } };
  return token?.id;
}
