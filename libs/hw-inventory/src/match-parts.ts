/** The parts of two reports, told apart by a key. */
export interface MatchedParts<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly kept: readonly (readonly [before: T, after: T])[];
}

/** Pairs parts with equal keys in the order they stand; parts that share a key are paired first with first. */
export function matchParts<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (part: T) => string,
): MatchedParts<T> {
  const old = keyed(before, keyOf);
  const young = keyed(after, keyOf);
  return {
    added: [...young].filter(([key]) => !old.has(key)).map(([, part]) => part),
    removed: [...old].filter(([key]) => !young.has(key)).map(([, part]) => part),
    kept: [...old].flatMap(([key, part]) => {
      const now = young.get(key);
      return now === undefined ? [] : [[part, now] as const];
    }),
  };
}

function keyed<T>(parts: readonly T[], keyOf: (part: T) => string): Map<string, T> {
  const counts = new Map<string, number>();
  return new Map(
    parts.map((part) => {
      const key = keyOf(part);
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return [`${count} ${key}`, part];
    }),
  );
}
