import { bootLogFields } from './boot-log-format.ts';
import type { BootLimits, NginxSite, ServedFolder } from './nginx-site.ts';
import { defaultBootLimits } from './nginx-site.ts';
import type { ServedPath } from './served-path.ts';

/**
 * Renders the boot server for inclusion in nginx's http block. The same site always gives the same bytes, so an
 * unchanged file means no reload.
 */
export function renderNginxSite(site: NginxSite): string {
  const limits = site.limits ?? defaultBootLimits;
  return `${[...logFormat(), ...limitZones(limits), '', 'server {', ...server(site, limits), '}'].join('\n')}\n`;
}

// Less than a layer takes on a gigabit link that 16 share.
const RETRY_SECONDS = 3;

/** Quotes a path as nginx's configuration reads it. */
export function quoteNginx(path: ServedPath | `${ServedPath}/`): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function logFormat(): string[] {
  const fields = Object.entries(bootLogFields).map(([name, variable]) => `"${name}":"${variable}"`);
  return [
    'log_format operos_boot escape=json',
    ...fields.map((field, index) => {
      const opened = index === 0 ? `{${field}` : field;
      return index === fields.length - 1 ? `  '${opened}}';` : `  '${opened},'`;
    }),
  ];
}

function limitZones(limits: BootLimits): string[] {
  return [
    // 16 bytes of address and 64 or 128 of state each: 10 MiB hold 80,000 machines.
    'limit_conn_zone $binary_remote_addr zone=operos_boot_connections:10m;',
    `limit_req_zone $binary_remote_addr zone=operos_boot_requests:10m rate=${limits.requestsPerSecond}r/s;`,
    // By file, not by machine: who has one layer finds room for the next, and is done before the next machine begins.
    'limit_conn_zone $uri zone=operos_boot_downloads:1m;',
    `map $status $operos_boot_retry { 503 ${RETRY_SECONDS}; default ""; }`, // an empty header is not sent
  ];
}

function server(site: NginxSite, limits: BootLimits): string[] {
  return [
    // A rack that powers on together connects together.
    ...site.listen.map(({ address, port }) => `listen ${address}:${port} backlog=4096;`),
    `access_log ${quoteNginx(site.accessLog)} operos_boot;`,
    `error_log ${quoteNginx(site.errorLog)} warn;`,
    ...FIXED,
    ...limiting(limits),
    '',
    'if ($request_method !~ ^(GET|HEAD)$) { return 405; }',
    'location / { return 404; }',
    ...REPORTS,
    ...site.folders.flatMap((folder) => location(folder, limits)),
  ].map((line) => (line === '' ? '' : `  ${line}`));
}

const FIXED: readonly string[] = [
  'server_tokens off;',
  'default_type application/octet-stream;',
  'types { }', // loaders want bytes, not media types
  'autoindex off;',
  'sendfile on;',
  'tcp_nopush on;', // full packets: image bytes cost the controller little more than the wire
  'max_ranges 4;',
  'client_header_timeout 10s;', // slow-loris
  'client_body_timeout 10s;',
  'send_timeout 30s;',
  'reset_timedout_connection on;',
  'keepalive_timeout 15s;',
  'client_max_body_size 1k;', // nobody has anything to send
  'large_client_header_buffers 4 4k;',
];

// What machines tell before an agent runs on them; the access log is all that hears it. try_files, other than return,
// counts against the limits.
const REPORTS: readonly string[] = [
  'location ~ "^/report/(?=[a-z-]{1,40}/)[a-z]+(?:-[a-z]+)*/(?:-|[a-z][a-z0-9-]{0,31})$" {',
  '  if ($request_method != GET) { return 405; }',
  '  try_files /. =204;',
  '}',
];

function limiting(limits: BootLimits): string[] {
  const { connections, burst, bytesPerSecond } = limits;
  return [
    `limit_conn operos_boot_connections ${connections};`,
    `limit_req zone=operos_boot_requests burst=${burst} nodelay;`,
    'limit_conn_status 429;',
    'limit_req_status 429;',
    ...(bytesPerSecond === undefined ? [] : [`limit_rate ${bytesPerSecond};`]),
  ];
}

function location(
  { url, directory, queued }: ServedFolder,
  { connections, downloads = defaultBootLimits.downloads }: BootLimits,
): string[] {
  const alias = `alias ${quoteNginx(`${directory}/`)};`;
  if (queued !== true) return [`location ^~ ${url} { ${alias} }`];
  return [
    `location ^~ ${url} {`,
    `  ${alias}`,
    `  limit_conn operos_boot_connections ${connections};`, // a limit here hides those of the server
    `  limit_conn operos_boot_downloads ${downloads};`,
    '  limit_conn_status 503;',
    '  add_header Retry-After $operos_boot_retry always;',
    '}',
  ];
}
