import { createHash, randomBytes } from 'node:crypto';
import { statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type InitramfsShell, initramfsShell, whyNoShell } from '../test/initramfs-shell.ts';
import { NginxBootServer, whyNoServer } from '../test/nginx-boot-server.ts';

const digestOf = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
const mountAll = (url: string, layers: Readonly<Record<string, Uint8Array>>): string => {
  const stack = Object.entries(layers).map(
    ([name, content]) => `${name}@sha256:${digestOf(content)}`,
  );
  return `boot='${url}' layers='${stack.join(',')}'; mount_layers && echo mounted "$(lower_folders)"`;
};
const mountsOf = (shell: InitramfsShell): string[] =>
  shell
    .read('mounts')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^.*\/layers\//, ''))
    .sort();
const sizeOf = (shell: InitramfsShell, file: string): number =>
  statSync(join(shell.folder, 'store', file), { throwIfNoEntry: false })?.size ?? 0;

const layers = {
  base: randomBytes(300_000),
  node: randomBytes(200_000),
  worker: randomBytes(100_000),
};
const why = whyNoShell || whyNoServer;

describe.skipIf(why !== '')(`the layers${why}`, () => {
  test('are fetched, proven and mounted, the top one first', async () => {
    const server = await NginxBootServer.start();
    for (const [name, content] of Object.entries(layers)) server.put(`${name}.sqfs`, content);
    const shell = initramfsShell();

    const { code, output } = await shell.run(mountAll(server.url, layers));

    expect(code).toBe(0);
    const stack = join(shell.folder, 'layers');
    expect(output.trim()).toBe(`mounted ${stack}/worker:${stack}/node:${stack}/base`);
    expect(mountsOf(shell)).toEqual(['base', 'node', 'worker']);
    expect(server.reports()).toEqual([]);
    expect(shell.read('dev/ttyS0')).toMatch(/^operos: [0-9.]+ s layer base fetched, 0 MB$/m);
    expect(shell.read('dev/tty0')).toBe(shell.read('dev/ttyS0'));
  });

  test('go on where they stopped when the server dies on the way', async () => {
    const big = { base: randomBytes(3_000_000) };
    const server = await NginxBootServer.start({ bytesPerSecond: 1_000_000 });
    server.put('base.sqfs', big.base);
    const shell = initramfsShell();
    const running = shell.run(mountAll(server.url, big));

    await expect.poll(() => sizeOf(shell, 'base.sqfs')).toBeGreaterThan(500_000);
    await server.kill();
    await expect.poll(() => shell.read('dev/tty0')).toContain('base.sqfs cannot be fetched');
    const kept = sizeOf(shell, 'base.sqfs');
    await server.start();

    expect((await running).code).toBe(0);
    expect(mountsOf(shell)).toEqual(['base']);
    const last = server
      .fetches()
      .filter(({ path }) => path.endsWith('base.sqfs'))
      .at(-1);
    expect(last).toMatchObject({ status: 206, bytes: big.base.length - kept });
  });

  test('go on when the network comes back after a silence', async () => {
    const big = { base: randomBytes(3_000_000) };
    const server = await NginxBootServer.start({ bytesPerSecond: 1_000_000 });
    server.put('base.sqfs', big.base);
    const shell = initramfsShell();
    const running = shell.run(mountAll(server.url, big));

    await expect.poll(() => sizeOf(shell, 'base.sqfs')).toBeGreaterThan(500_000);
    server.freeze(true);
    await expect.poll(() => shell.read('dev/tty0')).toContain('base.sqfs cannot be fetched');
    server.freeze(false);

    expect((await running).code).toBe(0);
    expect(mountsOf(shell)).toEqual(['base']);
  });

  test('a damaged one is deleted, reported, fetched again and never mounted', async () => {
    const server = await NginxBootServer.start();
    for (const [name, content] of Object.entries(layers)) server.put(`${name}.sqfs`, content);
    const damaged = Uint8Array.from(layers.node);
    damaged[1000]! ^= 1;
    server.put('node.sqfs', damaged);
    const shell = initramfsShell();
    const running = shell.run(mountAll(server.url, layers));

    await expect.poll(() => server.reports().length).toBeGreaterThan(1);
    expect(new Set(server.reports())).toEqual(new Set(['layer-corrupt node']));
    expect(mountsOf(shell)).not.toContain('node');
    server.put('node.sqfs', layers.node);

    expect((await running).code).toBe(0);
    expect(mountsOf(shell)).toEqual(['base', 'node', 'worker']);
    expect(shell.read('dev/tty0')).toMatch(/layer node is damaged.*\n.*trying again in \d+ s/);
    const paths = server.fetches().map(({ path }) => path);
    expect(paths.filter((path) => path.endsWith('base.sqfs'))).toHaveLength(1);
  });

  test('a damaged one is not taken for the beginning of a whole one', async () => {
    const server = await NginxBootServer.start();
    server.put('base.sqfs', layers.base);
    const shell = initramfsShell();
    const half = `head -c 1000 /dev/zero >"$store/base.sqfs"; `;

    const { code } = await shell.run(half + mountAll(server.url, { base: layers.base }));

    expect(code).toBe(0);
    expect(server.reports()).toEqual(['layer-corrupt base']);
  });

  test('a missing one is reported and waited for, longer each time', async () => {
    const server = await NginxBootServer.start();
    const shell = initramfsShell();
    const running = shell.run(mountAll(server.url, { base: layers.base }));

    await expect.poll(() => server.reports().length).toBeGreaterThan(7);
    server.put('base.sqfs', layers.base);

    expect((await running).code).toBe(0);
    expect(new Set(server.reports())).toEqual(new Set(['layer-unreachable base']));
    expect(shell.read('dev/tty0')).toContain(
      'the controller does not have base.sqfs; trying again in',
    );
    const pauses = shell.read('pauses').trim().split('\n').map(Number);
    const least = [1, 2, 4, 8, 16, 32, 32];
    for (const [index, seconds] of least.entries()) {
      expect(pauses[index]).toBeGreaterThanOrEqual(seconds);
      expect(pauses[index]).toBeLessThanOrEqual(2 * seconds);
    }
  });

  test('a busy controller is a queue, not a trouble', async () => {
    const big = { base: randomBytes(3_000_000) };
    const server = await NginxBootServer.start({ bytesPerSecond: 1_000_000, downloads: 1 });
    server.put('base.sqfs', big.base);
    const [first, second] = [initramfsShell(), initramfsShell()];

    const served = first.run(mountAll(server.url, big));
    await expect.poll(() => sizeOf(first, 'base.sqfs')).toBeGreaterThan(0);
    const queued = second.run(mountAll(server.url, big));

    expect([(await served).code, (await queued).code]).toEqual([0, 0]);
    const words = 'the controller is busy; waiting in its queue for base.sqfs';
    expect(first.read('dev/tty0')).not.toContain(words);
    expect(second.read('dev/tty0')).toContain(words);
    expect(server.fetches().map(({ status }) => status)).toContain(503);
    expect(server.reports()).toEqual([]);
  });

  test('too little memory has words of its own', async () => {
    const server = await NginxBootServer.start();
    server.put('base.sqfs', layers.base);
    const shell = initramfsShell();
    symlinkSync('/dev/full', join(shell.folder, 'store/base.sqfs')); // deleted like any other file

    const { code } = await shell.run(mountAll(server.url, { base: layers.base }));

    expect(code).toBe(0);
    expect(server.reports()).toEqual(['no-memory base']);
    expect(shell.read('dev/tty0')).toContain('this machine has too little memory for base.sqfs');
  });

  test('one that cannot be mounted is reported as that', async () => {
    const server = await NginxBootServer.start();
    server.put('base.sqfs', layers.base);
    const shell = initramfsShell();
    const failOnce = `mount() { [ -e "$run/failed" ] || { : >"$run/failed"; return 1; }; }; `;

    const { code } = await shell.run(failOnce + mountAll(server.url, { base: layers.base }));

    expect(code).toBe(0);
    expect(server.reports()).toEqual(['layer-unmountable base']);
  });

  test('no proxy that the kernel line names is used', async () => {
    const server = await NginxBootServer.start();
    server.put('base.sqfs', layers.base);
    const shell = initramfsShell({ http_proxy: 'http://127.0.0.1:9/' });

    expect((await shell.run(mountAll(server.url, { base: layers.base }))).code).toBe(0);
  });

  test('on a medium they are proven where they lie', async () => {
    const shell = initramfsShell();
    const onMedium = `
      printf good >"$medium/operos/base.sqfs"
      media=OPEROS layers="base@sha256:$(printf good | sha256sum | cut -c 1-64)"
      mount_layers`;

    expect((await shell.run(onMedium)).code).toBe(0);
    expect(mountsOf(shell)).toEqual(['base']);
    expect(shell.read('store/base.sqfs')).toBe('good');
  });
});
