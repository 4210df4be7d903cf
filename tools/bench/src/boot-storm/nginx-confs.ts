import { parseIpv4Address } from '@operos/cluster-model';
import { parseServedPath, parseUrlFolder, renderNginxConf } from '@operos/pxe';

/** Where an nginx of a benchmark runs. */
export interface NginxPlace {
  /** A folder of its own, for its logs and temporary files. */
  readonly run: string;
  readonly layers: string;
  readonly address: string;
  readonly port: number;
}

/** The boot server as a controller has it, with one worker so that its CPU time is easy to read. */
export function operosConf({ run, layers, address, port }: NginxPlace): string {
  const path = (text: string) => known(parseServedPath(text));
  return renderNginxConf(
    {
      listen: [{ address: known(parseIpv4Address(address)), port }],
      folders: [{ url: known(parseUrlFolder('/layers/')), directory: path(layers), queued: true }],
      accessLog: path(`${run}/access.log`),
      errorLog: path(`${run}/error.log`),
    },
    { runFolder: path(run), workers: 1 },
  );
}

/** nginx as it comes: sendfile, the usual access log, and no limit of anything. */
export function plainConf({ run, layers, address, port }: NginxPlace): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `worker_processes 1;
daemon off;
pid ${run}/nginx.pid;
error_log ${run}/error.log;
events { worker_connections 8192; }
http {
${temporary.map((name) => `  ${name}_temp_path ${run}/${name};`).join('\n')}
  access_log ${run}/access.log;
  sendfile on;
  server {
    listen ${address}:${port};
    location /layers/ { alias ${layers}/; }
  }
}
`;
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('Expected a word that nginx can be told');
  return value;
}
