import type { Issue } from '@operos/cluster-model';
import { bootLayerUrls } from './menu/boot-tree-files.ts';
import type { BootMenu } from './menu/boot-menu.ts';
import type { NginxSite } from './nginx/nginx-site.ts';
import { errorAt } from './problem.ts';

/** Finds URLs in a menu that the site does not answer: the machine would stop at a menu that looks right. */
export function checkBootServer(menu: BootMenu, site: NginxSite): Issue[] {
  const layers = bootLayerUrls(menu).filter((url) => !answers(site, url));
  return [
    ...(answers(site, menu.bootServer) ? [] : notAnswered('bootServer', menu.bootServer)),
    ...layers.flatMap((url) => notAnswered('entries', url)),
  ];
}

function answers(site: NginxSite, url: string): boolean {
  const [, host, port = '80', path = ''] =
    /^http:\/\/([^/:]+)(?::([0-9]+))?(\/.*)$/.exec(url) ?? [];
  const isHeard = site.listen.some(
    (where) => where.port === Number(port) && [host, '0.0.0.0'].includes(where.address),
  );
  return isHeard && site.folders.some((folder) => path.startsWith(folder.url));
}

function notAnswered(path: string, url: string): readonly Issue[] {
  return errorAt(path, {
    code: 'boot-server-does-not-answer',
    message: `Expected a URL that the boot server answers, got ${url}`,
    remedy:
      'Let the site listen on that address and port and serve that folder, or correct the menu.',
  });
}
