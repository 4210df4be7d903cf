/** The arguments by which mutations name what they change. */
export interface MutationTarget {
  readonly id?: unknown;
  readonly planId?: unknown;
  readonly userName?: unknown;
  readonly name?: unknown;
}

/** What a mutation is done to: its id, or the name it is given by. */
export function auditedTarget(args: MutationTarget): string | null {
  const target = [args.id, args.planId, args.userName, args.name].find(
    (value) => typeof value === 'string',
  );
  return target ?? null;
}
