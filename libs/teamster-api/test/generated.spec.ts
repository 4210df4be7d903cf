import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url).pathname;

test('what is generated is what the schema and the operations give now', () => {
  const { status, stderr } = spawnSync('node', ['tools/codegen/main.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
