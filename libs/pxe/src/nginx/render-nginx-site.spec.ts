import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText, nginxSites, propertyRuns } from '../../test/arbitraries.ts';
import { lexNginx, type NginxDirective } from '../../test/lex-nginx.ts';
import { bootSite } from '../../testing/index.ts';
import {
  type NginxSite,
  parseServedPath,
  parseUrlFolder,
  renderNginxConf,
  renderNginxSite,
} from '../index.ts';

const numRuns = propertyRuns(3000);

function serverOf(text: string): readonly NginxDirective[] {
  return lexNginx(text).find(({ words: [name] }) => name === 'server')!.block!;
}

function named(directives: readonly NginxDirective[], wanted: string): (readonly string[])[] {
  return directives.filter(({ words: [name] }) => name === wanted).map(({ words }) => words);
}

test('renders the boot server of a cluster', async () => {
  await expect(renderNginxSite(bootSite)).toMatchFileSnapshot('../../test/golden/boot-site.conf');
});

test('renders a whole configuration around it', async () => {
  const runFolder = parseServedPath('/run/operos/nginx')!;
  await expect(renderNginxConf(bootSite, { runFolder, workers: 2 })).toMatchFileSnapshot(
    '../../test/golden/boot-nginx.conf',
  );
});

test('nginx reads every path byte for byte, and nothing else than what was meant', () => {
  fc.assert(
    fc.property(nginxSites('/srv'), (site) => {
      const server = serverOf(renderNginxSite(site));
      expect(named(server, 'access_log')).toEqual([['access_log', site.accessLog, 'operos_boot']]);
      expect(named(server, 'error_log')).toEqual([['error_log', site.errorLog, 'warn']]);
      const locations = server.filter(({ words: [name] }) => name === 'location');
      expect(locations.slice(2).map(({ words, block }) => [words[2], block?.[0]])).toEqual(
        site.folders.map(({ url, directory }) => [url, { words: ['alias', `${directory}/`] }]),
      );
      expect(locations.slice(2).map(({ block }) => block?.length)).toEqual(
        site.folders.map(({ queued }) => (queued === true ? 5 : 1)),
      );
      expect(named(server, 'listen')).toHaveLength(site.listen.length);
      expect(named(server, 'limit_rate')).toHaveLength(site.limits?.bytesPerSecond ? 1 : 0);
    }),
    { numRuns },
  );
});

test('the same directives stand in the server whatever the paths are', () => {
  const names = (site: NginxSite) =>
    new Set(serverOf(renderNginxSite(site)).map(({ words: [name] }) => name));
  const expected = names(bootSite);
  fc.assert(
    fc.property(hostileText, (hostile) => {
      const directory = parseServedPath(`/srv/${hostile}`);
      if (directory === undefined) return;
      const [{ url }] = bootSite.folders;
      expect(names({ ...bootSite, folders: [{ url, directory }] })).toEqual(expected);
    }),
    { numRuns: numRuns * 3 },
  );
});

test.each([
  'relative',
  '/',
  '/srv/',
  '/srv//boot',
  '/srv/../etc',
  '/srv/./boot',
  '/srv/$document_root',
  '/srv/a\nb',
  '/srv/a\0b',
  '/srv/\ud800',
  `/srv/${'é'.repeat(512)}`,
  '',
])('refuses the path %j', (path) => {
  expect(parseServedPath(path)).toBeUndefined();
});

test.each([
  '/srv/with blank',
  `/srv/"quoted" 'twice'`,
  '/srv/back\\slash',
  '/srv/{};#',
  '/srv/字é',
])('takes the path %j', (path) => {
  expect(parseServedPath(path)).toBe(path);
});

test.each(['/', '/boot', 'boot/', '/boot/../', '//', '/a b/', '/%2e%2e/', '/a;b/', '/.git/'])(
  'refuses the URL %j',
  (url) => {
    expect(parseUrlFolder(url)).toBeUndefined();
  },
);
