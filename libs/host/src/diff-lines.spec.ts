import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffLines } from './diff-lines.ts';

const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });

function applied(before: readonly string[], after: readonly string[]): string[] {
  const result: string[] = [];
  let at = 0;
  for (const { from, removed, to, added } of diffLines(before, after)) {
    result.push(...before.slice(at, from), ...after.slice(to, to + added));
    at = from + removed;
  }
  return [...result, ...before.slice(at)];
}

/** The length of the longest common subsequence, by the textbook table: a second opinion on "fewest". */
function common(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const line of a) {
    const next = [0];
    for (const [index, other] of b.entries())
      next.push(line === other ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!));
    row = next;
  }
  return row[b.length]!;
}

test('gives the new lines back, with the fewest changed', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(applied(before, after)).toEqual(after);
      const changes = diffLines(before, after);
      const edits = changes.reduce((sum, { removed, added }) => sum + removed + added, 0);
      expect(edits).toBe(before.length + after.length - 2 * common(before, after));
    }),
    { numRuns: 2000 },
  );
});

test('changes are in order and do not touch', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      let end = -1;
      for (const { from, removed, added } of diffLines(before, after)) {
        expect(from).toBeGreaterThan(end);
        expect(removed + added).toBeGreaterThan(0);
        end = from + removed;
      }
    }),
  );
});

test('texts that have little in common come out as one change', () => {
  const before = Array.from({ length: 3000 }, (_, index) => `old ${index}`);
  const after = ['first', ...before.map((line) => line.replace('old', 'new')), 'last'];
  expect(diffLines(['same', ...before, 'end'], ['same', ...after, 'end'])).toEqual([
    { from: 1, removed: 3000, to: 1, added: 3002 },
  ]);
});

test('one host more among 50,000 is found at once', () => {
  const before = Array.from({ length: 50_000 }, (_, index) => `host n${index} {}`);
  const after = before.toSpliced(31_000, 0, 'host new {}');
  const start = performance.now();
  expect(diffLines(before, after)).toEqual([{ from: 31_000, removed: 0, to: 31_000, added: 1 }]);
  expect(performance.now() - start).toBeLessThan(10_000); // 20 ms on an idle machine; a table of all pairs would not fit into memory
});
