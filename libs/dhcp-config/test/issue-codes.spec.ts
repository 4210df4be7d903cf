import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const library = join(import.meta.dirname, '..');
const docs = join(library, '../../docs/issue-codes.md');

test.skipIf(!existsSync(docs))(
  'docs/issue-codes.md lists exactly our codes (skipped outside the workspace)',
  () => {
    const section = readFileSync(docs, 'utf8')
      .split(/^## /m)
      .find((text) => text.startsWith('dhcp-config\n'));
    const listed = [...(section ?? '').matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, code]) => code!);
    expect(listed).toEqual([...codesIn('src'), ...codesIn('node')].sort());
  },
);

/** The codes that a folder's own sources name. */
function codesIn(folder: string): string[] {
  const texts = readdirSync(join(library, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(library, folder, name), 'utf8'))
    .join('\n');
  return [
    ...new Set([...texts.matchAll(/'(dhcpd?-[a-z]+(?:-[a-z]+)*)'/g)].map(([, code]) => code!)),
  ].filter(
    (code) => code !== 'dhcpd-not-run', // the code of an error, not of an issue
  );
}
