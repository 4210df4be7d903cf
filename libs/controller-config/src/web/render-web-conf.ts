import { fileText, WRITTEN } from '../controller-file.ts';
import { securityHeaders } from './security-headers.ts';

const TEAMSTER = 'http://127.0.0.1:8080';
const RUN = '/run/operos-web';
const LARGE = ['client_max_body_size 2g;', 'proxy_request_buffering off;'];
const SLOW = ['proxy_buffering off;', 'proxy_read_timeout 1800s;', 'proxy_send_timeout 1800s;'];

/**
 * Renders nginx.conf of Waterfront: TLS ends here, the page's files are sent from the disk, and everything that needs
 * an answer goes to Teamster on the loopback. It names no host: which names are ours is in the certificate.
 */
export function renderWebConf(): string {
  return fileText([
    WRITTEN,
    'daemon off;',
    `pid ${RUN}/nginx.pid;`,
    'worker_processes 2;',
    'error_log /var/log/operos/web-error.log warn;',
    'events { worker_connections 4096; }',
    'http {',
    ...indent([...defaults, ...redirect, ...server()]),
    '}',
  ]);
}

const defaults = [
  'include /etc/nginx/mime.types;',
  'default_type application/octet-stream;',
  'server_tokens off;',
  'access_log /var/log/operos/web-access.log;',
  ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (what) => `${what}_temp_path ${RUN}/${what};`,
  ),
  'sendfile on;',
  'gzip on;',
  'gzip_vary on;',
  'gzip_types text/css application/javascript application/json image/svg+xml;',
  'keepalive_timeout 65s;',
  'client_header_timeout 15s;',
  'client_body_timeout 30s;',
  'limit_conn_zone $binary_remote_addr zone=callers:1m;',
  'limit_conn callers 200;',
  'limit_conn_status 429;',
  'limit_req_zone $binary_remote_addr zone=requests:2m rate=100r/s;',
  'limit_req zone=requests burst=400 nodelay;',
  'limit_req_status 429;',
  'map $http_upgrade $connection_upgrade { default upgrade; "" close; }',
];

const redirect = [
  'server {',
  ...indent(['listen 80 default_server;', 'return 308 https://$host$request_uri;']),
  '}',
];

function server(): string[] {
  return [
    'server {',
    ...indent([
      'listen 443 ssl default_server;',
      'ssl_certificate /var/lib/operos/web/server.pem;',
      'ssl_certificate_key /var/lib/operos/web/server-key.pem;',
      'ssl_protocols TLSv1.3;',
      'ssl_session_tickets off;',
      'ssl_session_cache shared:web:2m;',
      'client_max_body_size 2m;',
      ...securityHeaders,
      ...asks('~ ^/(?:graphql|api)(?:/|$)', ['proxy_buffering off;', 'proxy_read_timeout 3600s;']),
      ...asks('/api/v1/restore', [...LARGE, ...SLOW], '^~ '),
      ...asks('/api/v1/backup', SLOW, '^~ '),
      ...pages,
    ]),
    '}',
  ];
}

/** A place that Teamster answers; it learns who asks, and under which name. */
function asks(place: string, more: readonly string[], match = ''): string[] {
  return [
    `location ${match}${place} {`,
    ...indent([
      `proxy_pass ${TEAMSTER};`,
      'proxy_http_version 1.1;',
      'proxy_set_header Host $http_host;',
      'proxy_set_header X-Forwarded-For $remote_addr;',
      'proxy_set_header X-Forwarded-Proto https;',
      'proxy_set_header Upgrade $http_upgrade;',
      'proxy_set_header Connection $connection_upgrade;',
      ...more,
    ]),
    '}',
  ];
}

// Angular puts a hash into the name of each built file; every other address is one page.
const pages = [
  'root /usr/lib/operos/waterfront;',
  'location ~ "-[A-Z0-9]{8}\\.(?:js|css)$" {',
  ...indent([
    'add_header Cache-Control "public, max-age=31536000, immutable";',
    ...securityHeaders,
    'try_files $uri =404;',
  ]),
  '}',
  'location ~ "\\.[a-z0-9]+$" {',
  ...indent(['add_header Cache-Control no-cache;', ...securityHeaders, 'try_files $uri =404;']),
  '}',
  'location / {',
  ...indent([
    'add_header Cache-Control no-cache;',
    ...securityHeaders,
    'try_files $uri /index.html;',
  ]),
  '}',
];

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
