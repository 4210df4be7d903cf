import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../src');
const docs = join(import.meta.dirname, '../../../docs/issue-codes.md');
const title = existsSync(docs) ? '' : ' (skipped: docs/issue-codes.md is not here)';

function codesOfSource(): ReadonlySet<string> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(source, name), 'utf8'));
  return new Set([...texts.join('\n').matchAll(/code: '([a-z-]+)'/g)].map(([, code]) => code!));
}

test.skipIf(title !== '')(`docs/issue-codes.md lists exactly our codes${title}`, () => {
  const sections = readFileSync(docs, 'utf8').split(/^## /m);
  const section = sections.find((text) => text.startsWith('pxe\n')) ?? '';
  const listed = [...section.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, code]) => code!);
  expect(listed).toEqual([...codesOfSource()].sort());
});
