import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const apps = fileURLToPath(new URL('../../..', import.meta.url));
const program = join(apps, 'operosctl/dist/main.mjs');
const START_MS = 120_000;

/** Whether the programs were built; these tests drive the bundles, not the sources. */
export const isBuilt = existsSync(program) && existsSync(join(apps, 'teamster/dist/main.mjs'));

/** One line of the lab's event log. */
export interface LoggedEvent {
  readonly machine: number;
  readonly step: number;
  readonly afterMs: number;
  readonly event: string;
}

/** Where a lab of a test lives: a folder of its own, and ports that nobody else has. */
export interface LabSite {
  readonly data: string;
  readonly ports: readonly [number, number, number];
}

/** Finds such a place; the folder does not exist yet. */
export async function newSite(): Promise<LabSite> {
  const folder = mkdtempSync(join(tmpdir(), 'operos-lab-e2e-'));
  return {
    data: join(folder, 'data'),
    ports: [await freePort(), await freePort(), await freePort()],
  };
}

/** The words of a lab's command line at this place. */
export function labWords({ data, ports }: LabSite, ...more: string[]): string[] {
  const [port, agentPort, managementPort] = ports.map(String) as [string, string, string];
  const at = ['--port', port, '--agent-port', agentPort, '--management-port', managementPort];
  return [program, 'lab', '--data', data, ...at, ...more];
}

/** Runs operosctl to its end. */
export function operosctl(...words: string[]) {
  return spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', timeout: 120_000 });
}

/** A running virtual datacentre with the real Teamster. */
export class LabUnderTest {
  readonly site: LabSite;
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #printed = '';
  #token = '';

  private constructor(site: LabSite, words: readonly string[]) {
    this.site = site;
    this.#child = spawn(process.execPath, labWords(site, ...words), {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#ended = new Promise((resolve) => {
      this.#child.once('exit', resolve);
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#printed += chunk.toString()));
  }

  /** Starts it, waits until it greets, and gets a token. */
  static async start(site: LabSite, ...words: string[]): Promise<LabUnderTest> {
    const lab = new LabUnderTest(site, words);
    await lab.until('the greeting', START_MS, () => {
      if (lab.#child.exitCode !== null) throw new Error(`The lab ended:\n${lab.printed}`);
      return Promise.resolve(lab.printed.includes('Ctrl-C stops'));
    });
    lab.#token = lab.createToken('admin').stdout.trim();
    return lab;
  }

  get printed(): string {
    return this.#printed;
  }

  get url(): string {
    return `http://127.0.0.1:${this.site.ports[0]}`;
  }

  get teamsterPid(): number {
    const mark = readFileSync(join(this.site.data, 'teamster.process'), 'utf8');
    return (JSON.parse(mark) as { pid: number }).pid;
  }

  /** `operosctl token create` against this lab. */
  createToken(role: string, ...more: string[]) {
    const passwordFile = join(this.site.data, 'admin-password');
    const place = ['--url', this.url, '--password-file', passwordFile];
    return operosctl('token', 'create', '--name', 'e2e', '--role', role, ...place, ...more);
  }

  /** One GraphQL operation with the token; throws on errors. */
  async ask<T>(query: string, variables: object = {}, token = this.#token): Promise<T> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: T; errors?: unknown };
    if (data === undefined || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Looks again and again until the probe says yes; fails with what it waited for and what the lab printed. */
  async until(what: string, limitMs: number, probe: () => Promise<boolean>): Promise<void> {
    const deadline = performance.now() + limitMs;
    while (!(await probe())) {
      if (performance.now() > deadline)
        throw new Error(`Waited ${limitMs} ms for ${what}. The lab printed:\n${this.printed}`);
      await wait(200);
    }
  }

  /** What happened, by machine, and within a machine as it happened. */
  events(): readonly LoggedEvent[] {
    const file = join(this.site.data, 'logs/lab-events.jsonl');
    if (!existsSync(file)) return []; // nothing has happened yet
    return readFileSync(file, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as LoggedEvent)
      .sort((a, b) => a.machine - b.machine || a.step - b.step);
  }

  /** Sends the lab a signal; resolves with its exit code once it has ended. */
  end(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal);
    return this.#ended;
  }
}

/** Below the ports that Linux gives to outgoing connections, so that none takes it before the lab listens. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
