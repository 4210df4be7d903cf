import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { parseIpv4Address } from '@operos/cluster-model';
import {
  type BootFetch,
  type BootLimits,
  bootReportOf,
  parseBootAccessLog,
  parseServedPath,
  parseUrlFolder,
  renderNginxConf,
} from '@operos/pxe';

const nginx = '/usr/sbin/nginx';

/** Why there is no boot server here; empty if there can be one. */
export const whyNoServer = existsSync(nginx) ? '' : ` (skipped: ${nginx} not installed)`;

/** A real nginx with the configuration that Teamster writes, in front of a folder of layers. */
export class NginxBootServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'operos-boot-server-'));
  readonly #port: number;
  #master: ChildProcess | undefined;

  private constructor(port: number) {
    this.#port = port;
    for (const name of ['layers', 'run']) mkdirSync(join(this.#folder, name));
    chmodSync(this.#folder, 0o755); // its workers run as another user
    writeFileSync(join(this.#folder, 'run/access.log'), '');
    onTestFinished(async () => {
      await this.kill();
      rmSync(this.#folder, { recursive: true, force: true });
    });
  }

  static async start(limits: Partial<BootLimits> = {}): Promise<NginxBootServer> {
    const server = new NginxBootServer(await freePort());
    await server.start(limits);
    return server;
  }

  /** What `operos.boot` says. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}/layers/`;
  }

  put(file: string, content: string | Uint8Array): void {
    writeFileSync(join(this.#folder, 'layers', file), content);
  }

  async start(limits: Partial<BootLimits> = {}): Promise<void> {
    const conf = join(this.#folder, 'nginx.conf');
    writeFileSync(conf, this.#configuration(limits));
    this.#master = spawn(nginx, ['-p', this.#folder, '-c', conf], {
      detached: true,
      stdio: 'ignore',
    });
    for (let tries = 0; !(await this.#answers()); tries += 1) {
      if (tries > 300) throw new Error(`Expected nginx to listen on port ${this.#port}`);
      await delay(100);
    }
  }

  /** As if the power had failed: no connection is closed in order. */
  async kill(): Promise<void> {
    const master = this.#master;
    if (master?.pid === undefined || master.exitCode !== null || master.signalCode !== null) return;
    const gone = once(master, 'exit');
    process.kill(-master.pid, 'SIGKILL');
    await gone;
  }

  /** Stops every process of it, or lets them go on: to a client this is a cable that was pulled. */
  freeze(isFrozen: boolean): void {
    if (this.#master?.pid !== undefined)
      process.kill(-this.#master.pid, isFrozen ? 'SIGSTOP' : 'SIGCONT');
  }

  /** What its log says was fetched, read as Teamster reads it. */
  fetches(): BootFetch[] {
    const lines = readFileSync(join(this.#folder, 'run/access.log'), 'utf8').split('\n');
    return lines.map(parseBootAccessLog).filter((fetch) => fetch !== undefined);
  }

  /** What machines reported: `layer-corrupt base`. */
  reports(): string[] {
    const reports = this.fetches()
      .map(bootReportOf)
      .filter((report) => report !== undefined);
    return reports.map((one) =>
      one.kind === 'progress' ? one.stage : `${one.code} ${one.layer ?? '-'}`,
    );
  }

  #configuration(limits: Partial<BootLimits>): string {
    const path = (name: string) => parseServedPath(join(this.#folder, name))!;
    return renderNginxConf(
      {
        listen: [{ address: parseIpv4Address('127.0.0.1')!, port: this.#port }],
        folders: [{ url: parseUrlFolder('/layers/')!, directory: path('layers'), queued: true }],
        accessLog: path('run/access.log'),
        errorLog: path('run/error.log'),
        limits: { connections: 16, requestsPerSecond: 1000, burst: 1000, ...limits },
      },
      { runFolder: path('run'), workers: 1 },
    );
  }

  async #answers(): Promise<boolean> {
    const socket = connect(this.#port, '127.0.0.1');
    const [result] = await Promise.race([
      once(socket, 'connect').then(() => [true]),
      once(socket, 'error').then(() => [false]),
    ]).catch(() => [false]);
    socket.destroy();
    return result === true;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('Expected a TCP port');
  return address.port;
}
