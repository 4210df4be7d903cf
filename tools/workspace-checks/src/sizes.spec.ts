import { expect, test } from 'vitest';
import { codeLines, quantile } from './sizes.ts';
import { sourceFiles, textOf } from './source-files.ts';

const LARGEST_FILE = 300;

test('counts code and neither comments nor blank lines', () => {
  expect(codeLines('// a\n\nconst b = 1; // c\n/* d\n * e\n */\nf();\n')).toBe(2);
});

test('no source file is too large to read at once', () => {
  const sizes = sourceFiles().map((file) => ({ file, lines: codeLines(textOf(file)) }));
  const numbers = sizes.map(({ lines }) => lines);
  const largest = [...sizes].sort((a, b) => b.lines - a.lines).slice(0, 5);
  console.log(
    `${sizes.length} files, code lines: median ${quantile(numbers, 0.5)}, p90 ${quantile(numbers, 0.9)}; ` +
      `largest ${largest.map(({ file, lines }) => `${file} ${lines}`).join(', ')}`,
  );
  expect(sizes.filter(({ lines }) => lines > LARGEST_FILE)).toEqual([]);
});

test('nobody switches off the rules that forbid any and large files', () => {
  const switches =
    /eslint-disable[^\n]*(?:no-explicit-any|no-unsafe-(?:assignment|call|member)|max-lines\b|ban-ts-comment)/;
  const offenders = sourceFiles()
    .filter((file) => !file.startsWith('tools/workspace-checks/'))
    .filter((file) => switches.test(textOf(file)));
  expect(offenders).toEqual([]);
});
