import { diffLines, type LineChange } from './diff-lines.ts';

const CONTEXT = 3;

/** Old and new text under the names that stand in the header; /dev/null for no file. */
export interface DiffSide {
  readonly name: string;
  readonly text: string;
}

/** A unified diff as patch(1) applies it, exact to the last byte; empty if the texts are equal. */
export function unifiedDiff(before: DiffSide, after: DiffSide): string {
  if (before.text === after.text) return '';
  const old = linesOf(before.text);
  const wanted = linesOf(after.text);
  const hunks = hunksOf(diffLines(old, wanted)).map((hunk) => printHunk(hunk, old, wanted));
  return `--- ${before.name}\n+++ ${after.name}\n${hunks.join('')}`;
}

/** Lines with their newline; the last may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Changes that are near enough to share their context lines. */
function hunksOf(changes: readonly LineChange[]): LineChange[][] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    const last = hunk?.at(-1);
    if (last && change.from - (last.from + last.removed) <= 2 * CONTEXT) hunk?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function printHunk(
  hunk: readonly LineChange[],
  old: readonly string[],
  wanted: readonly string[],
): string {
  const [first, last] = [hunk[0], hunk.at(-1)] as [LineChange, LineChange];
  const lead = Math.min(CONTEXT, first.from);
  const start = { from: first.from - lead, to: first.to - lead };
  const end = {
    from: Math.min(old.length, last.from + last.removed + CONTEXT),
    to: Math.min(wanted.length, last.to + last.added + CONTEXT),
  };
  const body: string[][] = [];
  let at = start.from;
  for (const change of hunk) {
    body.push(old.slice(at, change.from).map(marked(' ')));
    at = change.from + change.removed;
    body.push(old.slice(change.from, at).map(marked('-')));
    body.push(wanted.slice(change.to, change.to + change.added).map(marked('+')));
  }
  body.push(old.slice(at, end.from).map(marked(' ')));
  const ranges = `-${range(start.from, end.from)} +${range(start.to, end.to)}`;
  return `@@ ${ranges} @@\n${body.flat().join('')}`;
}

/** Line numbers start at 1, but an empty range names the line before it. */
function range(start: number, end: number): string {
  return end === start ? `${start},0` : `${start + 1},${end - start}`;
}

function marked(mark: string): (line: string) => string {
  return (line) =>
    line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}
