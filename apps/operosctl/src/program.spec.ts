import { CommanderError } from 'commander';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ToldSurroundings } from '../testing/told-surroundings.ts';
import { operosctlProgram } from './program.ts';

let printed: string;
const print = (text: string) => (printed += text);

beforeEach(() => {
  printed = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      print(String(text));
      return true;
    });
});
afterEach(() => {
  vi.restoreAllMocks();
});

function run(...words: string[]): Promise<unknown> {
  const around = Object.assign(new ToldSurroundings(), { print, note: print });
  return operosctlProgram(around).parseAsync(words, { from: 'user' });
}

test.each([
  [['--help']],
  [['lab', '--help']],
  [['lab', 'up', '--help']],
  [['lab', 'netboot', '--help']],
  [['token', 'create', '--help']],
])('operosctl %j explains itself and is done', async (words) => {
  await expect(run(...words)).rejects.toMatchObject({ exitCode: 0 });
  expect(printed).toMatch(/Usage: operosctl/);
});

test('the help of the lab names every fault', async () => {
  await run('lab', '--help').catch(() => undefined);
  for (const fault of ['no-dhcp', 'slow-tftp', 'duplicate-uuid', 'dead-disk', 'lost-power'])
    expect(printed).toContain(`  ${fault}`);
});

test.each([
  [['lba'], /Did you mean lab/],
  [['lab', '--wrkers', '3'], /Did you mean --workers/],
  [['lab', '--workers', '-1'], /whole number from 0 to 10000/],
  [['lab', '--port', '80.5'], /whole number from 1 to 65535/],
  [['lab', '--fault', 'fire'], /Expected one of no-dhcp, slow-tftp/],
  [['lab', 'extra'], /too many arguments/],
  [['lab', 'up', '--machine', 'a:memory=1'], /memory from 256 to 1048576, got 1/],
  [['lab', 'power', 'a', 'explode'], /on, off, reset/],
  [['lab', 'net', 'a'], /missing required argument 'quality'/],
  [['token', 'create', '--name', 'x'], /--role/],
  [['token', 'create', '--name', 'x', '--role', 'king'], /admin, operator, viewer/],
  [['token', 'create', '--name', 'x', '--role', 'viewer', '--expires-in-days', 'soon'], /whole/],
])('operosctl %j is wrong use, and says why', async (words, reason) => {
  await expect(run(...words)).rejects.toThrow(CommanderError);
  expect(printed).toMatch(reason);
});

test('what stands behind a command of the lab is that command’s', async () => {
  const folder = '/nonexistent/operos-lab';
  await expect(run('lab', 'status', '--data', folder)).rejects.toThrow(`${folder}/lab.socket`);
});
