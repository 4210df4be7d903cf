import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { programs } from './programs.ts';

/** The built Teamster on ports of its own, started again whenever it ends, as systemd does on a controller. */
export class KeptController {
  readonly dataDir: string;
  readonly url: string;
  /** How each start ended so far. */
  readonly ends: (number | null)[] = [];
  readonly #environment: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;
  #isOver = false;

  private constructor(dataDir: string, port: number) {
    this.dataDir = dataDir;
    this.url = `http://127.0.0.1:${port}`;
    this.#environment = {
      OPEROS_DATA_DIR: dataDir,
      OPEROS_HTTP_PORT: String(port),
      OPEROS_AGENT_PORT: '0',
      OPEROS_MANAGEMENT_PORT: '0',
    };
  }

  static async start(): Promise<KeptController> {
    const dataDir = await mkdtemp(join(tmpdir(), 'operos-kept-'));
    const controller = new KeptController(dataDir, await freePort());
    controller.#keep();
    await controller.untilItAnswers();
    return controller;
  }

  get passwordFile(): string {
    return join(this.dataDir, 'admin-password');
  }

  /** Waits until it has ended so many times, and answers again. */
  async untilRestarted(times: number): Promise<void> {
    while (this.ends.length < times) await wait(50);
    await this.untilItAnswers();
  }

  async untilItAnswers(): Promise<void> {
    while (!(await answers(this.url))) await wait(100);
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    const child = this.#child;
    if (child?.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(this.dataDir, { recursive: true, force: true });
  }

  #keep(): void {
    const child = spawn(process.execPath, [programs.teamster], {
      env: { PATH: process.env.PATH, ...this.#environment },
      stdio: 'ignore',
    });
    this.#child = child;
    child.once('exit', (code) => {
      this.ends.push(code);
      if (!this.#isOver) this.#keep();
    });
  }
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/v1/session`).catch(() => undefined);
  return answer?.status === 401;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
