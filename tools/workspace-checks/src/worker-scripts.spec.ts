import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { workspaceRoot } from './workspace-root.ts';

const scripts = join(workspaceRoot, 'iso/worker/rootfs/usr/lib/operos');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operos-scripts-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function kernelLine(text: string): string {
  const file = join(folder, 'cmdline');
  writeFileSync(file, text);
  return file;
}

const bootServer = (text: string) =>
  spawnSync('sh', [join(scripts, 'boot-server'), kernelLine(text)], { encoding: 'utf8' });

test.each([
  ['quiet operos.boot=http://192.0.2.1:5080/layers/ panic=5\n', '192.0.2.1:5080\n'],
  ['operos.boot=http://controller.operos.internal/layers/', 'controller.operos.internal\n'],
  ['operos.boot=http://192.0.2.9/ operos.boot=http://192.0.2.1/\n', '192.0.2.1\n'],
])('the boot server is read from %j', (line, printed) => {
  const { status, stdout } = bootServer(line);
  expect({ status, stdout }).toEqual({ status: 0, stdout: printed });
});

test.each([
  ['a line without it', 'quiet panic=5\n'],
  ['an empty line', ''],
  ['a scheme that is not served', 'operos.boot=https://192.0.2.1/layers/\n'],
  ['an address with a way to a shell in it', 'operos.boot=http://$(reboot)/layers/\n'],
  ['an address with a user in it', 'operos.boot=http://a@192.0.2.1/layers/\n'],
  ['the name of files that exist', 'operos.boot=http://*/layers/\n'],
])('%s names no boot server', (_, line) => {
  const { status, stdout, stderr } = bootServer(line);
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: '' });
});

test.each([
  ['the interface itself', '52:54:00:12:34:56', 0],
  ['the same address in capitals', '52:54:00:12:34:56'.toUpperCase(), 0],
  ['another interface', '52:54:00:12:34:57', 1],
  ['the start of the address', '52:54:00:12:34:5', 1],
  ['no address', '', 1],
  ['a pattern', '52:54:00:12:34:*', 1],
])('BOOTIF marks %s as it should', (_, mac, status) => {
  const file = kernelLine('quiet BOOTIF=01-52-54-00-12-34-56\n');
  expect(spawnSync('sh', [join(scripts, 'is-boot-interface'), mac, file]).status).toBe(status);
});

test('without BOOTIF no interface is marked', () => {
  const script = join(scripts, 'is-boot-interface');
  expect(spawnSync('sh', [script, '52:54:00:12:34:56', kernelLine('quiet\n')]).status).toBe(1);
});

test('chrony is told of the boot server, without the port of its HTTP server', () => {
  const environment = { ...process.env, OPEROS_CHRONY: join(folder, 'chrony') };
  const file = kernelLine('operos.boot=http://192.0.2.1:5080/layers/\n');
  spawnSync('sh', [join(scripts, 'time-source'), file], { env: environment });
  const written = readFileSync(join(folder, 'chrony/operos.sources'), 'utf8');
  expect(written).toBe('server 192.0.2.1 iburst minpoll 3\n');
});

test.skipIf(!existsSync('/usr/bin/busybox'))(
  'the start is reported once, after the boot server has begun to answer (needs busybox)',
  async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response.writeHead(asked.length < 2 ? 503 : 204).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const file = kernelLine(`operos.boot=http://127.0.0.1:${port}/layers/\n`);
    await promisify(execFile)('sh', [join(scripts, 'report-start'), file]);
    server.close();
    expect(asked).toEqual(Array(2).fill('GET /report/system-started/-'));
  },
);

test('a machine that did not boot from a server reports nothing, and that is no failure', () => {
  const file = kernelLine('quiet\n');
  expect(spawnSync('sh', [join(scripts, 'report-start'), file]).status).toBe(0);
});
