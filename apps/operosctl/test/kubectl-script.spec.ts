import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../../kubectl', import.meta.url));
const told = `console.log(JSON.stringify([process.env.CONTROLLER_IP, ...process.argv.slice(2)])); process.exitCode = 5;`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'operos kubectl '));
  mkdirSync(join(root, 'apps/operosctl/dist'), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  mkdirSync(join(root, 'tools/bundle'), { recursive: true });
  copyFileSync(script, join(root, 'kubectl'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const run = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  spawnSync('sh', [join(root, 'kubectl'), ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', ...environment },
  });

test('it passes every argument on, and how it ends', () => {
  writeFileSync(join(root, 'apps/operosctl/dist/main.mjs'), told);
  const words = ['get', 'pods', '-l', 'app in (a, b)', '', '$HOME *'];
  const { stdout, status } = run(words);
  expect(JSON.parse(stdout)).toEqual(['192.168.33.10', 'kubectl', ...words]);
  expect(status).toBe(5);
});

test('CONTROLLER_IP says which controller', () => {
  writeFileSync(join(root, 'apps/operosctl/dist/main.mjs'), told);
  expect(run([], { CONTROLLER_IP: '10.0.0.1' }).stdout).toContain('["10.0.0.1","kubectl"]');
});

test('operosctl is built where it is not yet, with what the build says kept out of the output', () => {
  const build = `import { writeFileSync } from 'node:fs'; console.log('built');
writeFileSync(process.argv[2] + '/dist/main.mjs', ${JSON.stringify(told)});`;
  writeFileSync(join(root, 'tools/bundle/main.mjs'), build);
  const { stdout, stderr } = run(['version']);
  expect(JSON.parse(stdout)).toEqual(['192.168.33.10', 'kubectl', 'version']);
  expect(stderr).toContain('built');
});

test('it is a plain POSIX script', () => {
  expect(readFileSync(script, 'utf8')).toMatch(/^#!\/bin\/sh\n/);
  execFileSync('dash', ['-n', script]);
});
