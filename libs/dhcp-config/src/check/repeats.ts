/** A value that stands at a place of the model. */
export interface Occurrence<T> {
  readonly path: string;
  readonly value: T;
}

/** A value that was already there. */
export interface Repeat<T> extends Occurrence<T> {
  /** The path of the first place that has it. */
  readonly firstPath: string;
}

/** Each occurrence after a value's first, in order. */
export function findRepeats<T>(occurrences: readonly Occurrence<T>[]): Repeat<T>[] {
  const firstPaths = new Map<T, string>();
  const repeats: Repeat<T>[] = [];
  for (const occurrence of occurrences) {
    const firstPath = firstPaths.get(occurrence.value);
    if (firstPath === undefined) firstPaths.set(occurrence.value, occurrence.path);
    else repeats.push({ ...occurrence, firstPath });
  }
  return repeats;
}

/** The values of a list with the paths they have below `path`. */
export function occurrencesIn<T>(path: string, values: readonly T[]): Occurrence<T>[] {
  return values.map((value, index) => ({ path: `${path}[${index}]`, value }));
}
