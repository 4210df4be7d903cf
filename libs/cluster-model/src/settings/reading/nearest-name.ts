/** The known name that was probably meant, if one is near: another case, or a third of its letters mistyped. */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  if (given.length > 40) return undefined;
  const ranked = known
    .map((name) => ({ name, edits: editDistance(plain(given), plain(name)) }))
    .sort((a, b) => a.edits - b.edits);
  const [nearest] = ranked;
  return nearest !== undefined && nearest.edits <= nearest.name.length / 3
    ? nearest.name
    : undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, '');
}

function editDistance(a: string, b: string): number {
  const firstRow = Array.from({ length: b.length + 1 }, (_, column) => column);
  return (
    Array.from(a)
      .reduce((row, letter) => nextRow(row, letter, b), firstRow)
      .at(-1) ?? 0
  );
}

// One row of Levenshtein's table, from the row above it.
function nextRow(above: readonly number[], letter: string, word: string): number[] {
  return above.slice(1).reduce<number[]>(
    (row, over, column) => {
      const replaced = (above[column] ?? 0) + (word[column] === letter ? 0 : 1);
      return [...row, Math.min(replaced, over + 1, (row[column] ?? 0) + 1)];
    },
    [(above[0] ?? 0) + 1],
  );
}
