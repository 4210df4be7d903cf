import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkWithNginx, PxeError } from '../node/index.ts';
import {
  checkNginxSite,
  type NginxSite,
  parseServedPath,
  renderNginxConf,
  type ServedPath,
} from '../src/index.ts';
import { bootSite } from '../testing/index.ts';
import { nginxSites, propertyRuns } from './arbitraries.ts';

const program = '/usr/sbin/nginx';
const noNginx = existsSync(program) ? '' : ' (skipped: nginx is not installed)';
const needsNginx = { skip: noNginx !== '', timeout: 1_800_000 };

let folder: ServedPath;

beforeAll(async () => {
  folder = parseServedPath(await mkdtemp(join(tmpdir(), 'operos-sites-')))!;
});
afterAll(() => rm(folder, { recursive: true }));

function verdict(site: NginxSite) {
  return checkWithNginx(renderNginxConf(site, { runFolder: folder }), { program });
}

function loopback(change: Partial<NginxSite> = {}): NginxSite {
  const address = '127.0.0.1' as NginxSite['listen'][0]['address'];
  return {
    ...bootSite,
    listen: [{ address, port: 18_080 }],
    accessLog: `${folder}/access.log` as ServedPath,
    errorLog: `${folder}/error.log` as ServedPath,
    ...change,
  };
}

// 10,000 take a few minutes: OPEROS_PROPERTY_RUNS=10000
test(
  `nginx accepts every site we accept, whatever its paths hold${noNginx}`,
  needsNginx,
  async () => {
    await fc.assert(
      fc.asyncProperty(nginxSites(folder), async (site) => {
        expect(checkNginxSite(site)).toEqual([]);
        expect(await verdict(site)).toEqual({ kind: 'accepted' });
      }),
      { numRuns: propertyRuns(1000) },
    );
  },
);

test.each<[string, Partial<NginxSite>]>([
  ['the machine’s secrets', { folders: [folderOf('/etc')] }],
  ['a whole disk of variable data', { folders: [folderOf('/var')] }],
  ['a variable for a folder', { folders: [folderOf('/srv/$remote_addr')] }],
])(`nginx -t accepts %s, we do not${noNginx}`, needsNginx, async (_name, change) => {
  expect(await verdict(loopback(change))).toEqual({ kind: 'accepted' });
  expect(checkNginxSite(loopback(change))).toHaveLength(1);
});

test(`says what nginx has against a file${noNginx}`, needsNginx, async () => {
  const refused = await checkWithNginx('events { } http { root "unclosed; }', { program });
  expect(refused).toEqual({
    kind: 'refused',
    output: expect.stringContaining('unexpected end of file') as string,
  });
});

test('throws when there is no nginx to ask', async () => {
  const asked = checkWithNginx('events { }', { program: '/nonexistent/nginx' });
  await expect(asked).rejects.toThrow(PxeError);
  await expect(asked).rejects.toMatchObject({ code: 'nginx-not-run' });
});

function folderOf(directory: string): NginxSite['folders'][0] {
  return { ...bootSite.folders[0], directory: directory as ServedPath };
}
