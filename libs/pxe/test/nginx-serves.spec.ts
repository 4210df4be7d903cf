import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { parseIpv4Address } from '@operos/cluster-model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type BootFetch,
  bootLayerUrls,
  bootReportOf,
  bootReportPath,
  type BootMenu,
  bootStageOf,
  bootTreeFiles,
  checkBootServer,
  checkNginxSite,
  type NginxSite,
  parseBootAccessLog,
  parseBootUrl,
  parseLayerName,
  parseServedPath,
  renderNginxConf,
} from '../src/index.ts';
import { bootSite, workerMenu } from '../testing/index.ts';
import { hasLoaders, sha256, type TreeOnDisk, writeTree } from './boot-tree-on-disk.ts';
import { type ChildDaemon, startDaemon } from './child-daemon.ts';
import { freePort } from './free-port.ts';

const images = ['vmlinuz', 'initrd.img', 'base.sqfs', 'node.sqfs', 'worker.sqfs'];
const canRun = existsSync('/usr/sbin/nginx') && existsSync('/usr/bin/curl') && hasLoaders;
const why = canRun ? '' : ' (skipped: nginx, curl or a package of boot loaders is not installed)';

describe.skipIf(!canRun)(`nginx serving the boot tree${why}`, () => {
  let tree: TreeOnDisk;
  let run: TreeOnDisk;
  let nginx: ChildDaemon;
  let site: NginxSite;
  let menu: BootMenu;
  let origin: string;

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const bootServer = parseBootUrl(`${origin}/boot/`)!;
    menu = { ...workerMenu, bootServer, entries: [withServer(bootServer), ...tools()] };
    tree = await writeTree(menu, images);
    run = await writeTree(menu, []); // any folder of its own
    site = {
      ...bootSite,
      listen: [{ address: parseIpv4Address('127.0.0.1')!, port }],
      folders: [{ ...bootSite.folders[0], directory: parseServedPath(tree.folder)! }],
      accessLog: parseServedPath(`${run.folder}/access.log`)!,
      errorLog: parseServedPath(`${run.folder}/error.log`)!,
    };
    const conf = renderNginxConf(site, { runFolder: parseServedPath(run.folder)!, workers: 1 });
    await writeFile(`${run.folder}/nginx.conf`, conf);
    const command = [
      '/usr/sbin/nginx',
      '-p',
      run.folder,
      '-c',
      `${run.folder}/nginx.conf`,
    ] as const;
    nginx = await startDaemon(command, () => answers(port));
  });

  afterAll(async () => {
    await nginx.stop();
    await rm(tree.folder, { recursive: true });
    await rm(run.folder, { recursive: true });
  });

  /** Fetches as a machine would; `code` is the HTTP status. */
  async function curl(path: string, ...options: string[]) {
    const file = `${run.folder}/fetched`;
    await writeFile(file, '');
    const args = [
      '-s',
      '--path-as-is',
      '-o',
      file,
      '-w',
      '%{http_code}',
      ...options,
      origin + path,
    ];
    const { stdout } = await promisify(execFile)('curl', args).catch(
      (error: unknown) => error as { stdout: string },
    );
    return { code: Number(stdout), bytes: await readFile(file) };
  }

  /** The fetches that were logged since the test began, once `wanted` of them are there. */
  async function fetches(wanted: number): Promise<BootFetch[]> {
    for (let tries = 0; tries < 100; tries += 1) {
      const lines = (await readFile(site.accessLog, 'utf8')).split('\n').filter((l) => l !== '');
      const read = lines.map(parseBootAccessLog).filter((fetch) => fetch !== undefined);
      expect(read).toHaveLength(lines.length); // every line of the log is one we understand
      if (read.length >= wanted) return read;
      await delay(50);
    }
    throw new Error(`Expected ${wanted} lines in the access log`);
  }

  async function forget(): Promise<void> {
    await writeFile(site.accessLog, '');
  }

  test('the site and the menu pass their own checks', () => {
    expect(checkNginxSite(site)).toEqual([]);
    expect(checkBootServer(menu, site)).toEqual([]);
  });

  test('every file of the tree arrives byte for byte', async () => {
    for (const [path, digest] of tree.digests) {
      const { code, bytes } = await curl(`/boot/${path}`);
      expect([path, code, sha256(bytes)]).toEqual([path, 200, digest]);
    }
  });

  test('whatever the menu names is served', async () => {
    for (const path of bootTreeFiles(menu)) expect((await curl(`/boot/${path}`)).code).toBe(200);
    for (const url of bootLayerUrls(menu))
      expect((await curl(url.slice(origin.length))).code).toBe(200);
  });

  test('a worker’s way through its files is read back as stages', async () => {
    await forget();
    const started = Date.now();
    const way = ['bios/ldlinux.c32', 'bios/pxelinux.cfg/default', ...images];
    for (const path of way) await curl(`/boot/${path}`, '-A', 'Syslinux/6.04');
    const seen = await fetches(way.length);
    const topLayer = parseLayerName('worker')!;
    expect(seen.map((fetch) => bootStageOf(fetch.path, topLayer))).toEqual([
      'loader-fetched',
      'menu-fetched',
      'kernel-fetched',
      'initramfs-fetched',
      undefined,
      undefined,
      'layers-fetched',
    ]);
    for (const fetch of seen) {
      expect(fetch).toMatchObject({ client: '127.0.0.1', complete: true, agent: 'Syslinux/6.04' });
      expect(Math.abs(fetch.at - started)).toBeLessThan(60_000);
    }
    expect(seen.at(-1)!.bytes).toBe(3_000_017);
  });

  test('a range is served and counts as complete only when it reaches the end', async () => {
    await forget();
    const half = await curl('/boot/vmlinuz', '-r', '0-999');
    const rest = await curl('/boot/vmlinuz', '-r', '1000-');
    expect([half.code, half.bytes.length, rest.code]).toEqual([206, 1000, 206]);
    const whole = Buffer.concat([half.bytes, rest.bytes]);
    expect(sha256(whole)).toBe(tree.digests.get('vmlinuz'));
    expect((await fetches(2)).map((fetch) => fetch.complete)).toEqual([false, true]);
  });

  test('a machine that loses power while loading has not loaded it', async () => {
    await forget();
    // Larger than every buffer on the way, so that nginx notices.
    await writeFile(`${tree.folder}/big.sqfs`, Buffer.alloc(80_000_000));
    await curl('/boot/big.sqfs', '--limit-rate', '100k', '--max-time', '1');
    const [fetch] = await fetches(1);
    expect(fetch).toMatchObject({ path: '/boot/big.sqfs', complete: false });
    expect(fetch!.bytes).toBeLessThan(80_000_000);
  });

  test.each([
    '/boot/../../../../etc/passwd',
    '/boot/..%2f..%2f..%2fetc/passwd',
    '/boot/%2e%2e/%2e%2e/etc/passwd',
    '/boot../etc/passwd',
    '/boot/..\\..\\etc\\passwd',
    '/../etc/passwd',
    '//etc/passwd',
    '/etc/passwd',
    '/boot',
    '/',
  ])('%s leads nowhere', async (path) => {
    const { code, bytes } = await curl(path);
    expect([400, 404, 301]).toContain(code);
    expect(bytes.toString()).not.toContain('root:');
  });

  test('no folder is listed', async () => {
    const { code, bytes } = await curl('/boot/bios/');
    expect(code).toBe(403);
    expect(bytes.toString()).not.toContain('lpxelinux');
  });

  test.each(['POST', 'PUT', 'DELETE', 'PROPFIND', 'OPTIONS'])('%s is refused', async (method) => {
    expect((await curl('/boot/vmlinuz', '-X', method)).code).toBe(405);
  });

  test('a report answers nothing, is logged and read back', async () => {
    await forget();
    const node = parseLayerName('node')!;
    for (const path of [bootReportPath('kernel-started'), bootReportPath('layer-corrupt', node)])
      expect(await curl(path)).toMatchObject({ code: 204, bytes: Buffer.alloc(0) });
    expect((await fetches(2)).map(bootReportOf)).toMatchObject([
      { kind: 'progress', stage: 'kernel-started', client: '127.0.0.1' },
      { kind: 'trouble', code: 'layer-corrupt', layer: 'node' },
    ]);
  });

  test.each([
    '/report/',
    '/report/kernel-started',
    '/report/kernel-started/',
    '/report/kernel-started/-/',
    '/report/Kernel-started/-',
    '/report/kernel--started/-',
    '/report/-kernel/-',
    '/report/kernel-/-',
    '/report/kernel-started/a%20b',
    '/report/kernel-started/%0a',
    '/report/kernel-started/..',
    `/report/${'a'.repeat(41)}/-`,
    `/report/kernel-started/${'a'.repeat(33)}`,
  ])('%s is no report', async (path) => {
    expect((await curl(path)).code).toBe(404);
  });

  test('a report is a GET', async () => {
    expect((await curl(bootReportPath('kernel-started'), '-I')).code).toBe(405);
  });

  test('HEAD gives the length, as UEFI HTTP boot asks it', async () => {
    const { code, bytes } = await curl('/boot/vmlinuz', '-I');
    expect(code).toBe(200);
    expect(bytes.toString()).toMatch(/^Content-Length: 3000017\r$/m);
    expect(bytes.toString()).toMatch(/^Accept-Ranges: bytes\r$/m);
    expect(bytes.toString()).toMatch(/^Server: nginx\r$/m); // and no version
  });

  test('a line of the log holds whatever a hostile machine sends', async () => {
    await forget();
    const agent = '"},{"client":"10.0.0.9"} \\" é 字 <script>';
    await curl('/boot/vmlinuz', '-A', agent);
    await curl('/boot/%0a%22,%22client%22:%2210.9.9.9%22%7d', '-A', agent);
    const seen = await fetches(2);
    for (const fetch of seen) expect(fetch).toMatchObject({ client: '127.0.0.1', agent });
    expect(seen[1]!.path).toBe('/boot/\ufffd","client":"10.9.9.9"}');
  });

  test('a request that nginx cannot read is logged too', async () => {
    await forget();
    await curl('/boot/%00vmlinuz');
    expect(await fetches(1)).toEqual([expect.objectContaining({ status: 400, file: 'other' })]);
  });

  test('too many requests at once are put off, and the log says so', async () => {
    await forget();
    const config = `${run.folder}/many`;
    const request = (path: string) => `url = "${origin}${path}"\noutput = "/dev/null"\n`;
    const requests = request('/boot/menu.ipxe') + request(bootReportPath('kernel-started'));
    await writeFile(config, requests.repeat(200));
    await promisify(execFile)('curl', ['-s', '-Z', '--parallel-max', '8', '-K', config]);
    const all = await fetches(400);
    const codes = (path: string) =>
      new Set(all.filter((fetch) => fetch.path === path).map(({ status }) => status));
    expect(codes('/boot/menu.ipxe')).toEqual(new Set([200, 429]));
    expect(codes('/report/kernel-started/-')).toEqual(new Set([204, 429]));
    await delay(5000); // until the burst is free again for the next test
  });

  test('an administrator’s symbolic link to a release is followed', async () => {
    await symlink(tree.folder, `${tree.folder}/current`);
    expect((await curl('/boot/current/vmlinuz')).code).toBe(200);
  });
});

function withServer(bootServer: NonNullable<ReturnType<typeof parseBootUrl>>) {
  const [entry] = workerMenu.entries;
  if (entry.kind !== 'kernel') throw new Error('Expected the first entry to boot a kernel');
  return { ...entry, arguments: { ...entry.arguments, bootServer } };
}

function tools() {
  return workerMenu.entries.slice(1);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
