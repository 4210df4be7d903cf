import { parseIpv4Address } from '@operos/cluster-model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nginxSites, propertyRuns } from '../../test/arbitraries.ts';
import { bootSite, workerMenu } from '../../testing/index.ts';
import {
  checkBootServer,
  checkNginxSite,
  type NginxSite,
  parseBootUrl,
  parseServedPath,
} from '../index.ts';

/** A site as it would come from JSON that nobody has parsed. */
interface Draft {
  listen: { address: string; port: number }[];
  folders: { url: string; directory: string }[];
  accessLog: string;
  errorLog: string;
  limits: Record<string, number>;
}

const mutations: readonly (readonly [string, (site: Draft) => void, string])[] = [
  ['port 0', (s) => (s.listen[0]!.port = 0), 'listen[0].port'],
  ['port 65536', (s) => (s.listen[0]!.port = 65_536), 'listen[0].port'],
  ['half a port', (s) => (s.listen[0]!.port = 80.5), 'listen[0].port'],
  ['a name', (s) => (s.listen[0]!.address = 'localhost'), 'listen[0].address'],
  ['multicast', (s) => (s.listen[0]!.address = '224.0.0.1'), 'listen[0].address'],
  ['every network', (s) => (s.listen[0]!.address = '0.0.0.0'), 'listen[0].address'],
  ['injection', (s) => (s.listen[0]!.address = '10.0.0.1; root /'), 'listen[0].address'],
  ['the same twice', (s) => s.listen.push({ ...s.listen[0]! }), 'listen[LAST]'],
  ['URL without slash', (s) => (s.folders[0]!.url = '/boot'), 'folders[0].url'],
  ['URL /', (s) => (s.folders[0]!.url = '/'), 'folders[0].url'],
  ['URL with a brace', (s) => (s.folders[0]!.url = '/} /'), 'folders[0].url'],
  ['URL twice', (s) => s.folders.push({ ...s.folders[0]! }), 'folders[TAIL].url'],
  ['relative folder', (s) => (s.folders[0]!.directory = 'boot'), 'folders[0].directory'],
  ['folder with ..', (s) => (s.folders[0]!.directory = '/srv/../etc'), 'folders[0].directory'],
  ['folder with $', (s) => (s.folders[0]!.directory = '/srv/$uri'), 'folders[0].directory'],
  ['folder with newline', (s) => (s.folders[0]!.directory = '/a\nb'), 'folders[0].directory'],
  ['/etc', (s) => (s.folders[0]!.directory = '/etc'), 'folders[0].directory'],
  ['below /root', (s) => (s.folders[0]!.directory = '/root/boot'), 'folders[0].directory'],
  ['/var', (s) => (s.folders[0]!.directory = '/var'), 'folders[0].directory'],
  ['log with $', (s) => (s.accessLog = '/var/log/$host'), 'accessLog'],
  ['log that is served', (s) => (s.errorLog = `${s.folders[0]!.directory}/x.log`), 'errorLog'],
  ['one log for both', (s) => (s.errorLog = s.accessLog), 'errorLog'],
  ['no connections', (s) => (s.limits = limits({ connections: 0 })), 'limits.connections'],
  ['no requests', (s) => (s.limits = limits({ requestsPerSecond: 0 })), 'limits.requestsPerSecond'],
  ['no burst', (s) => (s.limits = limits({ burst: 0 })), 'limits.burst'],
  ['NaN', (s) => (s.limits = limits({ burst: Number.NaN })), 'limits.burst'],
  ['a crawl', (s) => (s.limits = limits({ bytesPerSecond: 1000 })), 'limits.bytesPerSecond'],
];

function limits(wrong: Record<string, number>): Record<string, number> {
  return { connections: 16, requestsPerSecond: 50, burst: 200, ...wrong };
}

test('has nothing to say against an ordinary site', () => {
  expect(checkNginxSite(bootSite)).toEqual([]);
});

test('has nothing to say against any site made of its own types', () => {
  fc.assert(
    fc.property(nginxSites('/srv/operos'), (site) => {
      expect(checkNginxSite(site)).toEqual([]);
    }),
    { numRuns: propertyRuns(3000) },
  );
});

test.each(mutations)('finds %s at its path', (_name, mutate, path) => {
  fc.assert(
    fc.property(nginxSites('/srv/operos'), (site) => {
      const draft = JSON.parse(JSON.stringify(site)) as Draft;
      mutate(draft);
      const issues = checkNginxSite(draft as unknown as NginxSite);
      const expected = path
        .replace('LAST', String(draft.listen.length - 1))
        .replace('TAIL', String(draft.folders.length - 1));
      expect(issues.map((issue) => issue.path)).toContain(expected);
    }),
    { numRuns: 40 },
  );
});

test('a menu and its server belong together', () => {
  expect(checkBootServer(workerMenu, bootSite)).toEqual([]);
});

test.each([
  'http://10.44.0.2/boot/',
  'http://10.44.0.1:8080/boot/',
  'http://10.44.0.1/images/',
  'https://10.44.0.1/boot/',
])('finds a menu that names %s, which nobody answers', (url) => {
  const menu = { ...workerMenu, bootServer: parseBootUrl(url)! };
  expect(checkBootServer(menu, bootSite)).toEqual([
    expect.objectContaining({ path: 'bootServer', code: 'boot-server-does-not-answer' }),
  ]);
});

test('finds layers that nobody serves', () => {
  const listen = [{ address: parseIpv4Address('10.44.0.9')!, port: 80 }] as const;
  const paths = checkBootServer(workerMenu, { ...bootSite, listen }).map((issue) => issue.path);
  expect(paths).toEqual(['bootServer', 'entries', 'entries', 'entries']);
});

test('every issue says what to do', () => {
  const directory = parseServedPath('/etc')!;
  const [issue] = checkNginxSite({ ...bootSite, folders: [{ ...bootSite.folders[0], directory }] });
  expect(issue).toEqual({
    path: 'folders[0].directory',
    severity: 'error',
    code: 'boot-server-directory-unsafe',
    message: 'Expected a folder of boot files only, got /etc',
    remedy: 'Copy the boot files to a folder of their own, for example /var/lib/operos/boot.',
  });
});
