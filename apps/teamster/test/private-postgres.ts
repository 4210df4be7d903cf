import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const PROGRAMS = '/usr/lib/postgresql/15/bin';

/** Why PostgreSQL cannot be tested here; undefined when it can. */
export function whyNoPostgres(): string | undefined {
  if (!existsSync(join(PROGRAMS, 'initdb'))) return `no ${PROGRAMS}/initdb`;
  // initdb refuses to run as root, and becoming postgres needs to be root.
  if (userInfo().uid === 0 && !existsSync('/usr/sbin/runuser')) return 'no runuser';
  return undefined;
}

/** A PostgreSQL of this test's own, on a loopback port, gone when the test ends. */
export class PrivatePostgres {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<PrivatePostgres> {
    const folder = await mkdtemp(join(tmpdir(), 'operos-postgres-'));
    await chmod(folder, 0o777); // the cluster inside it is made by, and closed to all but, its owner
    const data = join(folder, 'data');
    asOwner('initdb', ['--pgdata', data, '--auth', 'trust', '--username', 'operos', '--no-sync']);
    return new PrivatePostgres(folder, await listenSomewhere(folder, data));
  }

  /** The URL of a new, empty database. */
  createDatabase(name: string): string {
    asOwner('createdb', ['-h', '127.0.0.1', '-p', String(this.port), '-U', 'operos', name]);
    return `postgres://operos@127.0.0.1:${this.port}/${name}`;
  }

  async stop(): Promise<void> {
    asOwner('pg_ctl', ['stop', '--mode', 'immediate', '-D', join(this.folder, 'data')]);
    await rm(this.folder, { recursive: true, force: true });
  }
}

function asOwner(program: string, args: readonly string[]): void {
  const command = join(PROGRAMS, program);
  const quiet = { stdio: 'ignore', cwd: '/' } as const;
  if (userInfo().uid !== 0) execFileSync(command, args, quiet);
  else execFileSync('/usr/sbin/runuser', ['-u', 'postgres', '--', command, ...args], quiet);
}

/** Starts it and gives its port; a port that was free a moment ago may be taken by now. */
async function listenSomewhere(folder: string, data: string): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const options = `-h 127.0.0.1 -p ${port} -k ${folder} -c fsync=off`;
    try {
      asOwner('pg_ctl', ['start', '--wait', '-D', data, '-o', options, '-l', join(folder, 'log')]);
      return port;
    } catch (cause) {
      if (tries === 5) throw cause;
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
