import type { NginxSite } from './nginx-site.ts';
import { quoteNginx, renderNginxSite } from './render-nginx-site.ts';
import type { ServedPath } from './served-path.ts';

/** An nginx that does nothing but serve boot files, under systemd or in a test. */
export interface NginxInstance {
  /** A folder of its own, which nginx may write to: pid file and temporary files. */
  readonly runFolder: ServedPath;
  /** Worker processes; `auto` for one a processor. */
  readonly workers?: number;
}

/** Renders a whole nginx.conf around the site; nginx stays in the foreground. */
export function renderNginxConf(site: NginxSite, instance: NginxInstance): string {
  const inRunFolder = (name: string) => quoteNginx(`${instance.runFolder}/${name}` as ServedPath);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `${[
    `worker_processes ${instance.workers ?? 'auto'};`,
    'daemon off;',
    'worker_rlimit_nofile 20000;', // a file and a socket for each connection
    `pid ${inRunFolder('nginx.pid')};`,
    `error_log ${quoteNginx(site.errorLog)} warn;`,
    'events { worker_connections 8192; }',
    'http {',
    ...temporary.map((name) => `${name}_temp_path ${inRunFolder(name)};`),
    renderNginxSite(site).trimEnd(),
    '}',
  ].join('\n')}\n`;
}
