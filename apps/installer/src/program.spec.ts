import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeServer } from '../testing/machine-folder.ts';
import { CommandFailure } from './exit-codes.ts';
import { installerProgram } from './program.ts';

const example = fileURLToPath(
  new URL('../../../docs/examples/cluster-settings.yaml', import.meta.url),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-installer-'));
  writeServer(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a command printed, and the exit code it ended with. */
async function run(...words: string[]) {
  let printed = '';
  const around = {
    print: (text: string) => (printed += text),
    environment: {},
    stop: new AbortController().signal,
  };
  try {
    await installerProgram(around).parseAsync(words, { from: 'user' });
    return { code: 0, printed, said: '' };
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return { code: error.exitCode, printed, said: error.message };
  }
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

test('the example in the documents can be used', async () => {
  expect(await run('check', example)).toEqual({
    code: 0,
    printed: '✓ These settings can be used.\n',
    said: '',
  });
});

test('every issue is printed, for people and for programs', async () => {
  const wrong = file('wrong.yaml', 'schema: 1\ncluster: { name: "" }\nprivatNetwork: {}\n');
  const people = await run('check', wrong);
  expect(people.code).toBe(1);
  expect(people.printed).toContain('✗ These settings cannot be used.');
  const programs = await run('check', '--json', wrong);
  expect(programs.code).toBe(1);
  const { usable, issues } = JSON.parse(programs.printed) as {
    usable: boolean;
    issues: { path: string; code: string; remedy: string }[];
  };
  expect(usable).toBe(false);
  expect(issues.length).toBeGreaterThan(2);
  for (const { path, remedy } of issues) {
    expect(people.printed).toContain(path);
    expect(remedy).not.toBe('');
  }
});

test.each([
  ['a file that is not there', () => join(folder, 'missing'), 'there is no such file'],
  ['a folder', () => folder, 'it is not a file'],
  ['a file without end', () => '/dev/zero', 'it is not a file'],
  [
    'a file too large to be settings',
    () => file('large', 'x'.repeat(1024 * 1024 + 1)),
    'more than',
  ],
])('%s is refused with its reason', async (_, path, reason) => {
  const { code, said } = await run('check', path());
  expect(code).toBe(66);
  expect(said).toContain(reason);
});

test('a text that is no YAML is an issue with its line', async () => {
  const { code, printed } = await run('check', file('broken.yaml', 'a: [1\nb: 2'));
  expect(code).toBe(1);
  expect(printed).toContain('Line ');
});

test('the report says whether the machine suffices', async () => {
  const { code, printed } = await run('report', '--root', folder);
  expect(code).toBe(0);
  expect(printed).toContain('Example Computers Rack Node 5');
  const json = await run('report', '--json', '--root', folder);
  expect(JSON.parse(json.printed)).toMatchObject({ issues: [], report: { schema: 1 } });
});

test('a machine that does not suffice ends with 1', async () => {
  const empty = mkdtempSync(join(folder, 'empty-'));
  const { code, printed } = await run('report', '--root', empty);
  expect(code).toBe(1);
  expect(printed).toContain('No disk was found.');
});

test('without a terminal the screens are refused, with what else there is', async () => {
  const { code, said } = await run();
  expect(code).toBe(2);
  expect(said).toContain('installer report');
});
