import { expect, test } from 'vitest';
import { writtenIssueCodes } from './issue-codes.ts';
import { textOf } from './source-files.ts';

test('every code of an issue is explained in the docs', () => {
  const written = writtenIssueCodes();
  const explained = textOf('docs/issue-codes.md');
  expect(written.size).toBeGreaterThan(40);
  const missing = [...written].filter(([code]) => !explained.includes(`\`${code}\``));
  expect(missing).toEqual([]);
});
