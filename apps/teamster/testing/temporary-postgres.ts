import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether this machine can run a PostgreSQL of our own: Debian's package is there, and we may become its user. */
export const canRunPostgres = process.getuid?.() === 0 && existsSync('/usr/local/bin/postgres');

/** A PostgreSQL server with an empty cluster, for the length of a test. */
export class TemporaryPostgres {
  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly stopServer: () => Promise<void>,
  ) {}

  static async start(): Promise<TemporaryPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'operos-postgres-'));
    execFileSync('chown', ['postgres', folder]);
    execFileSync('runuser', ['-u', 'postgres', '--', ...initdb(folder)], { stdio: 'ignore' });
    const port = await freePort();
    const server = spawn('runuser', ['-u', 'postgres', '--', ...postgres(folder, port)], {
      stdio: 'ignore',
    });
    const stopServer = async (): Promise<void> => {
      const ended = once(server, 'exit');
      execFileSync(
        'runuser',
        ['-u', 'postgres', '--', 'pg_ctl', 'stop', '-m', 'fast', '-D', folder],
        {
          stdio: 'ignore',
        },
      );
      await ended;
    };
    await untilReady(port);
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    return new TemporaryPostgres(url, folder, stopServer);
  }

  /** The URL of a new, empty database on this server. */
  createDatabase(name: string): string {
    const { port } = new URL(this.url);
    execFileSync('createdb', ['-h', '127.0.0.1', '-p', port, '-U', 'postgres', name]);
    return this.url.replace(/postgres$/, name);
  }

  async stop(): Promise<void> {
    await this.stopServer();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function initdb(folder: string): string[] {
  return ['initdb', '-D', folder, '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8'];
}

function postgres(folder: string, port: number): string[] {
  return ['postgres', '-D', folder, '-p', String(port), '-k', folder, '-c', 'fsync=off'];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilReady(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    try {
      execFileSync('pg_isready', ['-q', '-h', '127.0.0.1', '-p', String(port)]);
      return;
    } catch {
      await pause(100);
    }
  }
  throw new Error('PostgreSQL did not start within 30 s');
}
