import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { prospectorProgram } from './program.ts';

const recorded = fileURLToPath(new URL('../../../../shared/fixtures/lshw', import.meta.url));
const hasRecorded = existsSync(recorded);

async function run(...words: string[]): Promise<string> {
  let printed = '';
  const program = prospectorProgram({ print: (text) => (printed += text), environment: {} });
  program.configureOutput({ writeErr: () => undefined, writeOut: (text) => (printed += text) });
  for (const command of program.commands) command.configureOutput({ writeErr: () => undefined });
  await program.parseAsync(['node', 'prospector', ...words]);
  return printed;
}

test('reports this very machine as JSON', async () => {
  const report = JSON.parse(await run('report')) as { schema: number; cpus: unknown[] };
  expect(report.schema).toBe(1);
  expect(report.cpus.length).toBeGreaterThan(0);
});

test('--pretty is the same report, indented', async () => {
  const pretty = await run('report', '--pretty');
  expect(pretty.split('\n').length).toBeGreaterThan(10);
  expect(JSON.parse(pretty)).toMatchObject({ schema: 1 });
});

test.skipIf(!hasRecorded)(
  'two recorded machines of one model are told apart (needs shared/fixtures)',
  async () => {
    const [one = '', two = ''] = readdirSync(recorded).filter((name) => name.startsWith('node'));
    const identityOf = (name: string) => run('identity', '--json', '--lshw', join(recorded, name));
    expect(await identityOf(one)).not.toBe(await identityOf(two));
    expect(await identityOf(one)).toBe(await identityOf(one));
  },
);

test('input that is no lshw output is refused with what was expected', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'operos-lshw-')), 'not-lshw.xml');
  writeFileSync(file, '<html></html>');
  await expect(run('report', '--lshw', file)).rejects.toMatchObject({ exitCode: 65 });
  await expect(run('report', '--lshw', '/does/not/exist')).rejects.toMatchObject({ exitCode: 65 });
});

test.each([
  ['no server anywhere', ['enrol', '--kernel-line', '/dev/null'], /--server/],
  [
    'no fingerprint anywhere',
    ['enrol', '--kernel-line', '/dev/null', '--server', 'https://127.0.0.1:1'],
    /--ca-fingerprint/,
  ],
  [
    'a server without TLS',
    ['enrol', '--server', 'http://127.0.0.1:1', '--ca-fingerprint', `sha256:${'0'.repeat(64)}`],
    /https/,
  ],
  [
    'a root that does not exist',
    [
      'run',
      ...['--root', '/does/not/exist', '--server', 'https://127.0.0.1:1'],
      ...['--ca-fingerprint', `sha256:${'0'.repeat(64)}`],
    ],
    /--root to be a folder, got "\/does\/not\/exist", which is not there/,
  ],
  ['a root that is a file', ['run', '--root', '/dev/null'], /--root .* is no folder/],
])('%s is wrong use, and says what is missing', async (_, words, message) => {
  await expect(run(...words)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(message) as string,
  });
});

test('a server that nobody runs is a reason to try later', async () => {
  const state = mkdtempSync(join(tmpdir(), 'operos-state-'));
  const words = ['--server', 'https://127.0.0.1:1', '--ca-fingerprint', `sha256:${'0'.repeat(64)}`];
  await expect(run('enrol', ...words, '--state-dir', state)).rejects.toMatchObject({
    exitCode: 75,
  });
});
