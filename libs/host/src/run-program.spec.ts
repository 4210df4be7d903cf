import { expect, test } from 'vitest';
import { runProgram } from './run-program.ts';

test('gives status, output and errors apart; a status other than 0 is an answer', async () => {
  const script = 'cat; echo no >&2; exit 3';
  expect(await runProgram('/bin/sh', ['-c', script], { input: 'given' })).toEqual({
    exitCode: 3,
    stdout: 'given',
    stderr: 'no\n',
  });
});

test('arguments are never more than arguments', async () => {
  const hostile = '$(id); `id` "\' \n *';
  expect((await runProgram('/usr/bin/printf', ['%s', hostile])).stdout).toBe(hostile);
});

test('messages are not translated, and the environment is added to', async () => {
  const { stdout } = await runProgram('/usr/bin/env', [], { env: { OPEROS_TEST: 'yes' } });
  expect(stdout).toContain('LC_ALL=C\n');
  expect(stdout).toContain('OPEROS_TEST=yes\n');
  expect(stdout).toContain('PATH=');
});

test.each([
  { code: 'program-missing', file: '/nonexistent/program', args: [], options: {} },
  { code: 'program-timeout', file: '/bin/sleep', args: ['30'], options: { timeoutMs: 100 } },
  { code: 'program-killed', file: '/bin/sh', args: ['-c', 'kill -9 $$'], options: {} },
  { code: 'program-output', file: '/usr/bin/yes', args: [], options: { maxOutput: 1000 } },
])('throws $code', async ({ code, file, args, options }) => {
  const start = performance.now();
  await expect(runProgram(file, args, options)).rejects.toMatchObject({
    name: 'HostError',
    code,
    message: expect.stringContaining(file) as string,
    cause: expect.anything() as unknown,
  });
  expect(performance.now() - start).toBeLessThan(25_000);
});

test('a program that ignores SIGTERM is ended all the same', async () => {
  const stubborn = 'trap "" TERM; while :; do sleep 0.05; done';
  const running = runProgram('/bin/sh', ['-c', stubborn], { timeoutMs: 100 });
  await expect(running).rejects.toMatchObject({ code: 'program-timeout' });
});

test('a program can be kept from seeing the environment of this process', async () => {
  const options = { inheritEnv: false, env: { PATH: '/usr/bin' } };
  expect((await runProgram('env', [], options)).stdout.split('\n').sort()).toEqual([
    '',
    'LC_ALL=C',
    'PATH=/usr/bin',
  ]);
});

test('a signal ends a program early', async () => {
  const stop = new AbortController();
  const running = runProgram('/bin/sleep', ['30'], { signal: stop.signal });
  setTimeout(() => {
    stop.abort();
  }, 50);
  await expect(running).rejects.toMatchObject({ code: 'program-killed' });
});
