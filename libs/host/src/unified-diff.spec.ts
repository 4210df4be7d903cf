import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from './unified-diff.ts';

const hasPatch = spawnSync('patch', ['--version']).status === 0;

test('looks as people know it', () => {
  const before = 'one\ntwo\nthree\nfour\nfive\n';
  const after = 'one\n2\nthree\nfour\nfive\nsix';
  expect(unifiedDiff({ name: 'a/x', text: before }, { name: 'b/x', text: after })).toBe(`--- a/x
+++ b/x
@@ -1,5 +1,6 @@
 one
-two
+2
 three
 four
 five
+six
\\ No newline at end of file
`);
});

test('is empty for equal texts', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(unifiedDiff({ name: 'a', text }, { name: 'b', text })).toBe('');
    }),
  );
});

const line = fc.constantFrom('a', 'b', 'c', '', '-x', '+x', '\\ y', '@@', 'é');
const text = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.boolean())
  .map(([lines, isOpen]) => lines.join('\n') + (isOpen || lines.length === 0 ? '' : '\n'));

test.skipIf(!hasPatch)('patch(1) makes the new bytes of it (skipped without patch)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'operos-diff-'));
  const file = join(folder, 'x');
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== after && after !== ''); // patch removes a file that becomes empty
      writeFileSync(file, before);
      const diff = unifiedDiff({ name: 'a/x', text: before }, { name: 'b/x', text: after });
      const { status, stdout } = spawnSync('patch', ['-s', '-F0', '--posix', file], {
        input: diff,
      });
      expect(status, `${diff}\n${stdout.toString()}`).toBe(0);
      expect(readFileSync(file, 'utf8')).toBe(after);
    }),
    { numRuns: 200 },
  );
  rmSync(folder, { recursive: true });
});
