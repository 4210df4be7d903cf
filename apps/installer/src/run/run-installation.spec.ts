import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Action } from '../plan/action.ts';
import type { InstallPlan } from '../plan/install-plan.ts';
import type { InstallPorts, InstallSecrets } from './install-ports.ts';
import { localInstallPorts } from './local-install-ports.ts';
import type { Progress } from './progress.ts';
import { runInstallation } from './run-installation.ts';

let folder: string;
let work: string;
let ports: InstallPorts;
let seen: Progress[];
const log = () => readFileSync(`${work}.log`, 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-run-'));
  work = join(folder, 'install');
  mkdirSync(join(work, 'root'), { recursive: true });
  ports = localInstallPorts(`${work}.log`);
  seen = [];
});
afterEach(() => {
  expect(ports.mountPoints().filter((where) => where.startsWith(folder))).toEqual([]);
  rmSync(folder, { recursive: true });
});

const secrets: InstallSecrets = {
  secret: (name) => Promise.resolve(`the canary ${name}\n`),
};

function planOf(...steps: readonly (readonly Action[])[]): InstallPlan {
  return {
    ...{ schema: 1, version: '0.1.x', disks: [], losses: [], work },
    steps: steps.map((actions, index) => ({
      ...{ id: `step-${index + 1}`, title: 'Do it', seconds: 10, actions },
    })),
  };
}

function run(plan: InstallPlan, signal = new AbortController().signal) {
  return runInstallation(plan, ports, { secrets, onProgress: (each) => seen.push(each), signal });
}

const write = (path: string, text: string, mode = '0644'): Action => ({
  ...{ kind: 'file', path: join(work, 'root', path), mode, content: { text } },
});

test('files and folders get their content and mode, twice the same', async () => {
  const plan = planOf(
    [{ kind: 'directory', path: join(work, 'root/var/lib/operos'), mode: '0700' }],
    [write('etc/deep/er/file', 'text\n'), write('etc/secret', '', '0600')],
  );
  for (let times = 0; times < 2; times += 1) expect(await run(plan)).toEqual({ kind: 'done' });
  expect(readFileSync(join(work, 'root/etc/deep/er/file'), 'utf8')).toBe('text\n');
  const mode = (path: string) => (statSync(join(work, 'root', path)).mode & 0o7777).toString(8);
  expect(['var', 'var/lib/operos', 'etc/deep', 'etc/secret'].map(mode)).toEqual([
    '755',
    '700',
    '755',
    '600',
  ]);
});

test('a link of the new root leads nothing out of it', async () => {
  mkdirSync(join(folder, 'outside'));
  symlinkSync(join(folder, 'outside'), join(work, 'root/etc'));
  expect(await run(planOf([write('etc/file', 'x')]))).toMatchObject({ kind: 'failed' });
  expect(existsSync(join(folder, 'outside/file'))).toBe(false);
});

test('a program that fails ends it, with its last words; later steps are not begun', async () => {
  const plan = planOf(
    [{ kind: 'run', program: 'ls', args: ['/nonexistent'] }],
    [write('etc/file', 'x')],
  );
  const outcome = await run(plan);
  expect(outcome).toMatchObject({ kind: 'failed', step: 'step-1' });
  expect(outcome.kind === 'failed' && outcome.reason).toContain('ls ended with 2: ');
  expect(existsSync(join(work, 'root/etc/file'))).toBe(false);
  expect(log()).toContain('No such file or directory');
});

test('a status that a plan allows is none', async () => {
  const plan = planOf([{ kind: 'run', program: 'false', args: [], succeeds: [0, 1] }]);
  expect(await run(plan)).toEqual({ kind: 'done' });
});

test('programs see nothing of this process, secrets only on their standard input', async () => {
  process.env.OPEROS_CANARY = 'canary of the environment';
  const copy = join(folder, 'copy');
  const plan = planOf([
    { kind: 'run', program: 'env', args: [] },
    { kind: 'run', program: 'tee', args: [copy], input: { secret: 'admin-password' } },
    {
      ...{ kind: 'file', path: join(work, 'root/key'), mode: '0600' },
      content: { secret: 'web-key' },
    },
  ]);
  expect(await run(plan)).toEqual({ kind: 'done' });
  delete process.env.OPEROS_CANARY;
  expect(readFileSync(copy, 'utf8')).toBe('the canary admin-password\n');
  expect(readFileSync(join(work, 'root/key'), 'utf8')).toBe('the canary web-key\n');
  expect(log() + JSON.stringify(seen)).not.toContain('canary');
  expect(statSync(`${work}.log`).mode & 0o777).toBe(0o600);
});

test('a device that does not come is waited for no longer than said', async () => {
  const plan = planOf([{ kind: 'wait-for', path: join(folder, 'device'), seconds: 0.2 }]);
  expect(await run(plan)).toMatchObject({ kind: 'failed' });
  writeFileSync(join(folder, 'device'), '');
  expect(await run(plan)).toEqual({ kind: 'done' });
});

describe('copying', () => {
  const bytes = 9 * 2 ** 20 + 5;
  const copyOf = (content: Buffer, sha256 = digest(content)): Action => {
    writeFileSync(join(folder, 'from'), content);
    return {
      ...{ kind: 'copy', from: join(folder, 'from'), to: join(work, 'slot/operos/to') },
      ...{ sha256, bytes: content.length },
    };
  };

  test('compares the digest, tells its progress, and leaves a good copy alone', async () => {
    const plan = planOf([copyOf(Buffer.alloc(bytes, 7))]);
    expect(await run(plan)).toEqual({ kind: 'done' });
    expect(seen.map(({ share }) => share).filter((share) => share > 0 && share < 1)).not.toEqual(
      [],
    );
    const { ino } = statSync(join(work, 'slot/operos/to'));
    expect(await run(plan)).toEqual({ kind: 'done' });
    expect(statSync(join(work, 'slot/operos/to')).ino).toBe(ino);
    expect(log()).toContain('is there already');
  });

  test('a copy that a cut left, or that rotted, is made again', async () => {
    const action = copyOf(Buffer.alloc(bytes, 7));
    mkdirSync(join(work, 'slot/operos'), { recursive: true });
    writeFileSync(join(work, 'slot/operos/to.operos-new'), 'half');
    writeFileSync(join(work, 'slot/operos/to'), Buffer.alloc(bytes, 8));
    expect(await run(planOf([action]))).toEqual({ kind: 'done' });
    expect(digest(readFileSync(join(work, 'slot/operos/to')))).toBe(digest(Buffer.alloc(bytes, 7)));
  });

  test('a medium that reads something else is refused, and nothing gets the name', async () => {
    const outcome = await run(planOf([copyOf(Buffer.alloc(bytes, 7), 'f'.repeat(64))]));
    expect(outcome).toMatchObject({ kind: 'failed' });
    expect(outcome.kind === 'failed' && outcome.reason).toContain('is damaged');
    expect(existsSync(join(work, 'slot/operos/to'))).toBe(false);
  });
});

const digest = (content: Buffer) => createHash('sha256').update(content).digest('hex');

describe.skipIf(process.getuid?.() !== 0)('mounting (skipped without root)', () => {
  const tmpfs = (where: string): Action => ({
    ...{ kind: 'mount', what: 'tmpfs', where: join(work, where), type: 'tmpfs' },
    options: 'size=1m',
  });

  test('is undone at the end, the last first', async () => {
    const plan = planOf([tmpfs('root'), write('file', 'x'), tmpfs('root/deep')]);
    expect(await run(plan)).toEqual({ kind: 'done' });
    expect(existsSync(join(work, 'root/file'))).toBe(false);
  });

  test('is undone when a step fails, and what a killed run left is undone first', async () => {
    const failing = planOf([tmpfs('root'), { kind: 'run', program: 'false', args: [] }]);
    expect(await run(failing)).toMatchObject({ kind: 'failed', reason: 'false ended with 1' });
    await ports.programs.run('mount', ['-t', 'tmpfs', 'tmpfs', join(work, 'root')]);
    writeFileSync(join(work, 'root/left'), '');
    const looking: Action = {
      ...{ kind: 'run', program: 'test', args: ['!', '-e', join(work, 'root/left')] },
    };
    expect(await run(planOf([looking]))).toEqual({ kind: 'done' });
  });
});

test('it can be stopped in the middle of a program', async () => {
  const stop = new AbortController();
  setTimeout(() => {
    stop.abort();
  }, 100);
  const plan = planOf([], [{ kind: 'run', program: 'sleep', args: ['60'] }]);
  expect(await run(plan, stop.signal)).toEqual({ kind: 'stopped', step: 'step-2' });
});

test('the share grows from 0 to 1 and never falls', async () => {
  await run(planOf([write('a', '')], [write('b', ''), write('c', '')], []));
  const shares = seen.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  expect(seen.map(({ index, of }) => `${index}/${of}`)).toContain('2/3');
});
