import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { labCommand } from '../src/commands/lab.ts';
import { ToldSurroundings } from '../testing/told-surroundings.ts';

const start = fileURLToPath(new URL('../../../tools/start/main.mjs', import.meta.url));
const lab = labCommand(new ToldSurroundings());

function npmStart(...words: string[]) {
  return spawnSync(process.execPath, [start, ...words], { encoding: 'utf8', timeout: 50_000 });
}

test('npm start -- --help names each option of the lab, without a build', () => {
  const { stdout, status } = npmStart('--workers', '3', '--help');
  expect(status).toBe(0);
  const named = [...stdout.matchAll(/^ {2}(--\S+(?: <\S+>)?)/gm)].map(([, option]) => option);
  expect(named).toEqual([...lab.options.map(({ flags }) => flags), '--help']);
});

test('it names each default of the lab', () => {
  const { stdout } = npmStart('-h');
  for (const { flags, defaultValue } of lab.options)
    if (defaultValue !== undefined)
      expect(stdout).toMatch(new RegExp(`${flags} .*\\(${String(defaultValue)}\\)`));
});

test.each([['--wrkers'], ['20'], ['--workers', '3', '--sped=2'], ['--fresh', 'yes']])(
  'what it does not know is refused before anything is built: %s',
  (...words) => {
    const { status, stderr } = npmStart(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(`Unknown option ${words.at(-1) ?? ''}\n`);
    expect(stderr).toContain('--workers <count>');
  },
);
