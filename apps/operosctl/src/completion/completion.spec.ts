import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ToldSurroundings } from '../../testing/told-surroundings.ts';
import { operosctlProgram } from '../program.ts';
import { completionNodes } from './command-tree.ts';
import { printCompletion, shells } from './print-completion.ts';

const nodes = completionNodes(operosctlProgram(new ToldSurroundings()));
const folder = mkdtempSync(join(tmpdir(), 'operos-completion-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const isHere = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

/** What bash would offer after these words. */
function offered(...words: readonly string[]): string[] {
  const line = ['operosctl', ...words];
  const script = `${printCompletion('bash', nodes)}
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _operosctl; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const printed = execFileSync('bash', ['-c', script, 'bash', ...line], { encoding: 'utf8' });
  return printed.split('\n').filter((word) => word !== '');
}

test('bash offers commands, subcommands and options where they belong', () => {
  expect(offered('no')).toEqual(['nodes', 'node']);
  expect(offered('backup', '')).toEqual(expect.arrayContaining(['key', 'status', 'check']));
  expect(offered('backup', 'check', '--k')).toEqual(['--key-file']);
  expect(offered('nodes', '--w')).toEqual(['--watch']);
  expect(offered('join-token', 'r')).toEqual(['revoke']);
  expect(offered('--json', 'events', '--fo')).toEqual(['--follow']);
});

test('every command is in the tree, hidden ones are not', () => {
  const paths = nodes.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['', 'login', 'backup key', 'lab up', 'completion']),
  );
  expect(paths).not.toContain('lab serve');
});

test.each(shells)('%s reads its script', (shell) => {
  if (!isHere(shell)) return;
  const { status, stderr } = spawnSync(shell, ['-n', scriptFor(shell)], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.skipIf(!isHere('fish'))('fish offers the same', () => {
  const offeredByFish = (line: string) =>
    execFileSync('fish', ['-c', `source ${scriptFor('fish')}; complete -C '${line}'`], {
      encoding: 'utf8',
    });
  expect(offeredByFish('operosctl no')).toMatch(/^node\t.*\nnodes\t/m);
  expect(offeredByFish('operosctl backup check --k')).toMatch(/^--key-file\t/);
  expect(offeredByFish('operosctl nodes --k')).toBe('');
});

function scriptFor(shell: (typeof shells)[number]): string {
  const file = join(folder, shell);
  writeFileSync(file, printCompletion(shell, nodes));
  return file;
}
