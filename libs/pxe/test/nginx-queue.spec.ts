import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseIpv4Address } from '@operos/cluster-model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseServedPath, parseUrlFolder, renderNginxConf } from '../src/index.ts';
import { bootSite } from '../testing/index.ts';
import { sha256 } from './boot-tree-on-disk.ts';
import { type ChildDaemon, startDaemon } from './child-daemon.ts';
import { freePort } from './free-port.ts';

const program = '/usr/sbin/nginx';
const why = existsSync(program) ? '' : ' (skipped: nginx is not installed)';
const MACHINES = 7;
const DOWNLOADS = 2;

describe.skipIf(why !== '')(`a rack that fetches its layers at once${why}`, () => {
  const layer = Buffer.alloc(400_000, 'layer');
  let folder: string;
  let nginx: ChildDaemon;
  let origin: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'operos-queue-'));
    await chmod(folder, 0o755); // nginx reads as another user
    for (const name of ['boot', 'layers', 'run']) await mkdir(join(folder, name));
    await writeFile(join(folder, 'layers/base.sqfs'), layer);
    await writeFile(join(folder, 'boot/vmlinuz'), 'kernel');
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const served = (name: string) => parseServedPath(join(folder, name))!;
    const conf = renderNginxConf(
      {
        ...bootSite,
        listen: [{ address: parseIpv4Address('127.0.0.1')!, port }],
        folders: [
          { url: parseUrlFolder('/boot/')!, directory: served('boot') },
          { url: parseUrlFolder('/layers/')!, directory: served('layers'), queued: true },
        ],
        accessLog: served('access.log'),
        errorLog: served('error.log'),
        // A second and a half for each download.
        limits: {
          connections: 16,
          requestsPerSecond: 1000,
          burst: 1000,
          downloads: DOWNLOADS,
          bytesPerSecond: 262_144,
        },
      },
      { runFolder: served('run'), workers: 2 },
    );
    await writeFile(join(folder, 'nginx.conf'), conf);
    const command = [program, '-p', folder, '-c', join(folder, 'nginx.conf')] as const;
    nginx = await startDaemon(command, () =>
      fetch(`${origin}/`).then(
        () => true,
        () => false,
      ),
    );
  });
  afterAll(async () => {
    await nginx.stop();
    await rm(folder, { recursive: true });
  });

  test('two are served at a time, the others are told when to come back, and nobody waits for a kernel', async () => {
    const answers = Array.from({ length: MACHINES }, () => fetch(`${origin}/layers/base.sqfs`));
    const all = await Promise.all(answers);
    const taken = all.filter(({ status }) => status === 200);
    const turnedAway = all.filter(({ status }) => status === 503);
    expect([taken.length, turnedAway.length]).toEqual([DOWNLOADS, MACHINES - DOWNLOADS]);
    for (const { headers } of turnedAway) expect(headers.get('retry-after')).toBe('3');
    for (const { headers } of taken) expect(headers.has('retry-after')).toBe(false);
    const kernel = await fetch(`${origin}/boot/vmlinuz`);
    expect([kernel.status, await kernel.text()]).toEqual([200, 'kernel']);
    for (const answer of turnedAway) await answer.arrayBuffer();
    for (const answer of taken)
      expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(sha256(layer));
  });

  test('all of them get it whole in the end, by coming back', async () => {
    const fetched = async (): Promise<string> => {
      for (;;) {
        const answer = await fetch(`${origin}/layers/base.sqfs`);
        const body = Buffer.from(await answer.arrayBuffer());
        if (answer.status === 200) return sha256(body);
        expect(answer.status).toBe(503);
        await delay(50 + 100 * Math.random());
      }
    };
    const digests = await Promise.all(Array.from({ length: MACHINES }, fetched));
    expect(new Set(digests)).toEqual(new Set([sha256(layer)]));
  });

  test('a file that is not there is missing, not busy, and the log names each outcome', async () => {
    expect((await fetch(`${origin}/layers/none.sqfs`)).status).toBe(404);
    const log = await readFile(join(folder, 'access.log'), 'utf8');
    expect(new Set(log.match(/"status":"[0-9]+"/g))).toEqual(
      new Set(['"status":"200"', '"status":"404"', '"status":"503"']),
    );
  });
});
