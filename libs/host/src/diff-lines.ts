/** A run of lines: `from` … `from + removed` of the old text gives way to `to` … `to + added` of the new (from 0). */
export interface LineChange {
  readonly from: number;
  readonly removed: number;
  readonly to: number;
  readonly added: number;
}

const MAX_EDITS = 1000; // beyond it a person reads no diff; memory grows with its square (8 MB here)

/**
 * The fewest changed lines, by Myers' greedy algorithm (1986); texts with more than a thousand edits between their
 * equal ends come out as one change, which is still exact.
 */
export function diffLines(before: readonly string[], after: readonly string[]): LineChange[] {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const old = before.slice(start, before.length - end);
  const wanted = after.slice(start, after.length - end);
  if (old.length === 0 && wanted.length === 0) return [];
  const whole = { from: 0, removed: old.length, to: 0, added: wanted.length };
  const changes = old.length === 0 || wanted.length === 0 ? [whole] : shortestEdit(old, wanted);
  return changes.map((change) => ({ ...change, from: change.from + start, to: change.to + start }));
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

function shortestEdit(a: readonly string[], b: readonly string[]): LineChange[] {
  const rounds = explore(a, b);
  return rounds === undefined
    ? [{ from: 0, removed: a.length, to: 0, added: b.length }]
    : merged(backtrack(rounds, a.length, b.length));
}

/** How far down (in `a`) each diagonal k = x - y was reached; diagonal k stands at index k + offset. */
interface Frontier {
  readonly reached: Int32Array;
  readonly offset: number;
}

/** For each number of edits the frontier before it, up to the number that reaches both ends. */
function explore(a: readonly string[], b: readonly string[]): Frontier[] | undefined {
  const limit = Math.min(a.length + b.length, MAX_EDITS);
  const offset = limit + 1;
  const reached = new Int32Array(2 * offset + 1);
  const rounds: Frontier[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    rounds.push(around(reached, offset, edits + 1));
    for (let k = -edits; k <= edits; k += 2) {
      const step = stepTo({ reached, offset }, k, edits);
      const x = slide(a, b, { x: step.isAddition ? step.x : step.x + 1, k });
      reached[k + offset] = x;
      if (x >= a.length && x - k >= b.length) return rounds;
    }
  }
  return undefined;
}

function around(reached: Int32Array, centre: number, radius: number): Frontier {
  return { reached: reached.slice(centre - radius, centre + radius + 1), offset: radius };
}

/** Where the best path to diagonal k comes from: an added line from k + 1, or a removed one from k - 1. */
function stepTo(
  { reached, offset }: Frontier,
  k: number,
  edits: number,
): { readonly isAddition: boolean; readonly x: number } {
  const above = reached[k + 1 + offset] ?? 0;
  const left = reached[k - 1 + offset] ?? 0;
  const isAddition = k === -edits || (k !== edits && left < above);
  return { isAddition, x: isAddition ? above : left };
}

function slide(a: readonly string[], b: readonly string[], at: { x: number; k: number }): number {
  let { x } = at;
  while (x < a.length && x - at.k < b.length && a[x] === b[x - at.k]) x += 1;
  return x;
}

/** The single edits of the shortest path, from the first line to the last. */
function backtrack(rounds: readonly Frontier[], endX: number, endY: number): LineChange[] {
  const edits: LineChange[] = [];
  let k = endX - endY;
  for (let count = rounds.length - 1; count > 0; count -= 1) {
    const { isAddition, x } = stepTo(rounds[count] as Frontier, k, count);
    k += isAddition ? 1 : -1;
    edits.push({ from: x, removed: isAddition ? 0 : 1, to: x - k, added: isAddition ? 1 : 0 });
  }
  return edits.reverse();
}

function merged(edits: readonly LineChange[]): LineChange[] {
  const runs: LineChange[] = [];
  for (const edit of edits) {
    const last = runs.at(-1);
    const isNext =
      last?.from === edit.from - (last?.removed ?? 0) && last.to === edit.to - last.added;
    if (last && isNext) runs[runs.length - 1] = joined(last, edit);
    else runs.push(edit);
  }
  return runs;
}

function joined(first: LineChange, second: LineChange): LineChange {
  return {
    ...first,
    removed: first.removed + second.removed,
    added: first.added + second.added,
  };
}
