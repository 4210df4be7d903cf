import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { lstat, readlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyPlan, localPorts, NodeFiles, type Plan } from './index.ts';

let base: string;
let root: string;
let files: NodeFiles;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'operos-files-'));
  root = join(base, 'root');
  mkdirSync(join(root, 'etc'), { recursive: true });
  mkdirSync(join(base, 'outside'));
  files = new NodeFiles(root);
});
afterEach(() => {
  rmSync(base, { recursive: true });
});

test('the mode is the one asked for, whatever the umask', async () => {
  const before = process.umask(0o077);
  await files.writeNew('/etc/a', Buffer.from('a'), { mode: 0o666 });
  await files.makeDirectory('/etc/d', { mode: 0o777 });
  process.umask(before);
  expect(await files.inspect('/etc/a')).toMatchObject({ kind: 'file', mode: 0o666 });
  expect(await files.inspect('/etc/d')).toMatchObject({ kind: 'directory', mode: 0o777 });
});

test('never writes through a file that is already there', async () => {
  symlinkSync(join(base, 'outside/secret'), join(root, 'etc/a'));
  const writing = files.writeNew('/etc/a', Buffer.from('a'), { mode: 0o600 });
  await expect(writing).rejects.toMatchObject({ code: 'EEXIST' });
});

test.each(['../outside', '/'])(
  'a symbolic link to %s does not lead out of the root',
  async (to) => {
    symlinkSync(to === '/' ? to : join('..', to), join(root, 'etc/way'));
    const writing = files.writeNew('/etc/way/out', Buffer.from('a'), { mode: 0o600 });
    await expect(writing).rejects.toMatchObject({ code: 'outside-root' });
    await expect(files.inspect('/etc/way/out')).rejects.toMatchObject({ code: 'outside-root' });
    await expect(files.syncDirectory('/etc/way')).rejects.toMatchObject({ code: 'outside-root' });
  },
);

test('a symbolic link within the root is followed, as the machine itself would', async () => {
  mkdirSync(join(root, 'run'));
  symlinkSync('../run', join(root, 'etc/run'));
  await files.writeNew('/etc/run/pid', Buffer.from('1'), { mode: 0o600 });
  expect(readFileSync(join(root, 'run/pid'), 'utf8')).toBe('1');
});

test('a link is replaced by a file, not written through, and comes back by an undo', async () => {
  writeFileSync(join(base, 'outside/resolv.conf'), 'theirs');
  symlinkSync('../../outside/resolv.conf', join(root, 'etc/resolv.conf'));
  const step = { kind: 'file', path: '/etc/resolv.conf', mode: '0644' } as const;
  const plan: Plan = { schema: 1, steps: [{ ...step, content: { text: 'ours' } }], services: [] };
  const refusing: Plan = {
    ...plan,
    steps: [
      { ...step, content: { text: 'x' }, check: { program: '/bin/false', args: ['{file}'] } },
    ],
  };
  const link = join(root, 'etc/resolv.conf');
  expect((await applyPlan(refusing, localPorts({ root }))).outcome).toBe('failed');
  expect(await readlink(link)).toBe('../../outside/resolv.conf');
  expect((await applyPlan(plan, localPorts({ root }))).outcome).toBe('applied');
  expect((await lstat(link)).isFile()).toBe(true);
  expect(readFileSync(join(base, 'outside/resolv.conf'), 'utf8')).toBe('theirs');
});

test('removing what is not there, or under what is not there, is no error', async () => {
  await files.remove('/etc/none');
  await files.remove('/none/none');
  await files.removeDirectory('/none/none');
  mkdirSync(join(root, 'full/of'), { recursive: true });
  await files.removeDirectory('/full');
  expect(await files.inspect('/full')).toMatchObject({ kind: 'directory' });
  expect(await files.inspect('/etc/none/deeper')).toEqual({ kind: 'absent' });
});

test('where no journal can be kept nothing is begun, and the receipt says so', async () => {
  writeFileSync(join(root, 'var'), 'a file where a folder should be');
  const step = { kind: 'file', path: '/etc/a', mode: '0644', content: { text: 'a' } } as const;
  const receipt = await applyPlan({ schema: 1, steps: [step], services: [] }, localPorts({ root }));
  expect(receipt.outcome).toBe('failed');
  expect(receipt.steps.at(-1)?.detail).toContain('keep a journal');
  expect(await files.inspect('/etc/a')).toEqual({ kind: 'absent' });
});
