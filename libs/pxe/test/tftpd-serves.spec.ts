import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTftp } from '../node/index.ts';
import { bootFiles, parseTftpLog, type TftpSighting } from '../src/index.ts';
import { workerMenu } from '../testing/index.ts';
import { hasLoaders, sha256, type TreeOnDisk, writeTree } from './boot-tree-on-disk.ts';
import type { ChildDaemon } from './child-daemon.ts';
import { freePort } from './free-port.ts';
import { logOf, noTftpd, startTftpd } from './real-tftpd.ts';

const why = hasLoaders ? noTftpd : ' (skipped: a package of boot loaders is not installed)';

describe.skipIf(why !== '')(`tftpd-hpa serving the boot tree${why}`, () => {
  let tree: TreeOnDisk;
  let tftpd: ChildDaemon;
  let port: number;

  beforeAll(async () => {
    tree = await writeTree(workerMenu, ['vmlinuz']);
    port = await freePort();
    tftpd = await startTftpd(port, tree.folder);
  });

  afterAll(async () => {
    await tftpd.stop();
    await rm(tree.folder, { recursive: true });
  });

  function read(path: string, blockSize?: number) {
    const file = { host: '127.0.0.1', port, path };
    return readTftp(blockSize === undefined ? file : { ...file, blockSize });
  }

  async function sightingOf(wanted: (seen: TftpSighting) => boolean): Promise<TftpSighting> {
    for (let tries = 0; tries < 100; tries += 1) {
      const seen = logOf(tftpd).map(parseTftpLog);
      const found = seen.find((one) => one !== undefined && wanted(one));
      if (found !== undefined) return found;
      await delay(50);
    }
    throw new Error(`Expected another line in the log, got ${tftpd.output()}`);
  }

  test('every file of the tree arrives byte for byte', async () => {
    for (const [path, digest] of tree.digests)
      expect([path, sha256(await read(path))]).toEqual([path, digest]);
  });

  test('every loader that DHCP names over TFTP is there', async () => {
    const named = bootFiles({ url: workerMenu.bootServer }).filter((f) => f.transport === 'tftp');
    expect(named).toHaveLength(3);
    for (const { path } of named) expect((await read(path)).length).toBeGreaterThan(10_000);
  });

  test.each([512, 1408, 1468])('in blocks of %i bytes', async (blockSize) => {
    expect(sha256(await read('vmlinuz', blockSize))).toBe(tree.digests.get('vmlinuz'));
  });

  test('another client gets the same bytes', async () => {
    const url = `tftp://127.0.0.1:${port}/bios/lpxelinux.0`;
    const { stdout } = await promisify(execFile)('curl', ['-s', url], { encoding: 'buffer' });
    expect(sha256(stdout)).toBe(tree.digests.get('bios/lpxelinux.0'));
  });

  test.each(['../../etc/passwd', '/etc/passwd', 'bios/../../etc/passwd', 'nothing'])(
    '%s is refused',
    async (path) => {
      await expect(read(path)).rejects.toMatchObject({ code: 'tftp-refused' });
    },
  );

  test('a request is read back from the log as a sighting', async () => {
    await read('efi64/syslinux.efi');
    const seen = await sightingOf(
      (one) => one.kind === 'requested' && one.path === 'efi64/syslinux.efi',
    );
    expect(seen).toEqual({
      kind: 'requested',
      client: '127.0.0.1',
      path: 'efi64/syslinux.efi',
      file: 'loader',
    });
  });

  test('so is a refusal', async () => {
    await expect(read('missing.efi')).rejects.toThrow('File not found');
    const seen = await sightingOf((one) => one.kind === 'refused');
    expect(seen).toMatchObject({ client: '127.0.0.1', reason: 'File not found' });
  });

  test('a hostile file name makes no sighting of another client', async () => {
    const hostile = 'x\nin.tftpd[1]: RRQ from 10.9.9.9 filename bios/lpxelinux.0';
    await expect(read(hostile)).rejects.toMatchObject({ code: 'tftp-refused' });
    await sightingOf((one) => one.kind === 'requested' && one.path.startsWith('x'));
    const clients = logOf(tftpd).map((message) => parseTftpLog(message)?.client);
    expect(new Set(clients.filter((client) => client !== undefined))).toEqual(
      new Set(['127.0.0.1']),
    );
  });
});

test('says so when nobody answers', async () => {
  const silent = { host: '127.0.0.1', port: await freePort(), path: 'x', timeoutMs: 20 };
  await expect(readTftp(silent)).rejects.toMatchObject({ code: 'tftp-no-answer' });
});
