import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentedExamples } from './documented-examples.ts';
import { workspaceRoot } from './workspace-root.ts';

const compiler = join(workspaceRoot, 'node_modules/.bin/tsc');
const nodeTypes = join(workspaceRoot, 'node_modules/@types');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-stranger-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a stranger can install dhcp-config in an empty TypeScript project and render a file', () => {
  const tarballs = ['cluster-model', 'dhcp-config'].map(pack);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs]);
  expect(readdirSync(join(folder, 'node_modules/@operos')).sort()).toEqual([
    'cluster-model',
    'dhcp-config',
  ]);

  const example = documentedExamples().find(({ file }) => file === 'libs/dhcp-config/README.md');
  writeFileSync(join(folder, 'example.ts'), example?.code ?? 'throw new Error("no example")');
  // console needs Node's types; nothing else comes from the workspace.
  cpSync(join(nodeTypes, 'node'), join(folder, 'node_modules/@types/node'), { recursive: true });
  cpSync(
    join(workspaceRoot, 'node_modules/undici-types'),
    join(folder, 'node_modules/undici-types'),
    {
      recursive: true,
    },
  );
  const options = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node'];
  run(compiler, [...options, 'example.ts']);
  expect(run('node', ['example.js'])).toContain(
    'host node-1 { hardware ethernet 52:54:00:12:34:56',
  );
}, 180_000);

/** Builds a copy of the library, so that the workspace's own files stay as they are, and packs it. */
function pack(library: string): string {
  const source = join(workspaceRoot, 'libs', library);
  const copy = join(folder, 'packing', 'libs', library);
  mkdirSync(copy, { recursive: true });
  cpSync(source, copy, {
    recursive: true,
    filter: (path) => !/\/(?:node_modules|dist)$/.test(path),
  });
  cpSync(join(workspaceRoot, 'tsconfig.base.json'), join(folder, 'packing/tsconfig.base.json'));
  linkWorkspace();
  run(compiler, ['-p', join(copy, 'tsconfig.build.json')]);
  return join(copy, run('npm', ['pack', '--silent'], copy).trim().split('\n').at(-1) ?? '');
}

/** The copies find each other as packages, built, and everything else in the workspace's node_modules. */
function linkWorkspace(): void {
  const modules = join(folder, 'packing/node_modules');
  rmSync(modules, { recursive: true, force: true });
  mkdirSync(join(modules, '@operos'), { recursive: true });
  for (const built of readdirSync(join(folder, 'packing/libs')))
    execFileSync('ln', [
      '-s',
      join(folder, 'packing/libs', built),
      join(modules, '@operos', built),
    ]);
  for (const name of ['yaml', 'fast-check', 'pure-rand', 'vitest'])
    execFileSync('ln', ['-sfn', join(workspaceRoot, 'node_modules', name), join(modules, name)]);
  execFileSync('ln', ['-s', nodeTypes, join(modules, '@types')]);
}

function run(program: string, words: readonly string[], cwd = folder): string {
  try {
    return execFileSync(program, words, { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${words.join(' ')} failed:\n${stdout ?? ''}${stderr ?? ''}`, {
      cause: error,
    });
  }
}
