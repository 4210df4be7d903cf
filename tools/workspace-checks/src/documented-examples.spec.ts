import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentedExamples } from './documented-examples.ts';
import { workspaceRoot } from './workspace-root.ts';

// Inside the workspace, so that the examples find the libraries by their published names.
const folder = join(workspaceRoot, 'dist/examples');
const examples = documentedExamples().filter(({ language }) => language === 'ts');

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('there are examples to run', () => {
  expect(examples.length).toBeGreaterThan(4);
});

test.each(examples)('the example in $file line $line runs', ({ file, line, code }) => {
  const program = join(folder, `${file.replaceAll('/', '-')}-${line}.ts`);
  writeFileSync(program, code);
  const { status, stderr } = spawnSync('node', ['--conditions=@operos/source', program], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
});
