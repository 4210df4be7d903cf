import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const apps = fileURLToPath(new URL('../..', import.meta.url));
const START_MS = 90_000;

/** Whether the apps were built; the whole-system tests drive the bundles, not the sources. */
export const isBuilt = [
  'operosctl/dist/main.mjs',
  'teamster/dist/main.mjs',
  'waterfront/dist/index.html',
].every((file) => existsSync(join(apps, file)));

/** A virtual datacentre of a test's own, on ports that nobody else has. */
export class LabProcess {
  readonly url: string;
  readonly managementUrl: string;
  readonly data: string;
  #child: ChildProcess;
  #printed = '';

  private constructor(ports: readonly [number, number, number], words: readonly string[]) {
    const [port, agentPort, managementPort] = ports;
    this.url = `http://127.0.0.1:${port}`;
    this.managementUrl = `http://127.0.0.1:${managementPort}`;
    this.data = mkdtempSync(join(tmpdir(), 'operos-e2e-'));
    const options = [
      '--port',
      port,
      '--agent-port',
      agentPort,
      '--management-port',
      managementPort,
    ];
    this.#child = spawn(
      process.execPath,
      [
        join(apps, 'operosctl/dist/main.mjs'),
        'lab',
        '--data',
        this.data,
        ...options.map(String),
        ...words,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#printed += chunk.toString()));
  }

  /** Starts it and waits until it greets. */
  static async start(...words: string[]): Promise<LabProcess> {
    const lab = new LabProcess([await freePort(), await freePort(), await freePort()], words);
    const deadline = Date.now() + START_MS;
    while (!lab.#printed.includes('Ctrl-C stops')) {
      if (Date.now() > deadline || lab.#child.exitCode !== null)
        throw new Error(`The lab did not start:\n${lab.#printed}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return lab;
  }

  get password(): string {
    return readFileSync(join(this.data, 'admin-password'), 'utf8').trim();
  }

  /** Ends it as Ctrl-C does; resolves with its exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => {
      this.#child.once('exit', resolve);
    });
    this.#child.kill('SIGINT');
    const code = await ended;
    rmSync(this.data, { recursive: true, force: true });
    return code;
  }
}
