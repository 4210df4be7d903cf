import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../measuring/free-ports.ts';
import { removeAtExit, SideProcess } from '../measuring/side-process.ts';
import { benchSettings } from './bench-settings.ts';
import { benchSize } from './bench-size.ts';

const START_MS = 120_000;
const built = fileURLToPath(new URL('../../../../apps/teamster/dist/main.mjs', import.meta.url));
// Another build than the workspace's, to compare the two.
const program = process.env.OPEROS_BENCH_TEAMSTER ?? built;

/** Why Teamster cannot be measured here, or null. */
export function noTeamster(): string | null {
  if (process.platform !== 'linux') return 'needs Linux, for the CPU time of another process';
  return existsSync(program) ? null : `${program} is not built`;
}

/** The real Teamster in a process and a folder of its own, as it runs on a controller. */
export class TeamsterUnderTest {
  readonly folder = mkdtempSync(join(tmpdir(), 'operos-bench-'));
  readonly url: string;
  readonly agentPort: number;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #readyUrl: string;
  #process: SideProcess | undefined;
  #token = '';

  private constructor([http = 0, agent = 0, management = 0]: readonly number[]) {
    removeAtExit(this.folder);
    const settings = join(this.folder, 'settings.yaml');
    writeFileSync(settings, benchSettings(benchSize.nodes));
    this.url = `http://127.0.0.1:${http}`;
    this.agentPort = agent;
    this.#readyUrl = `http://127.0.0.1:${management}/readyz`;
    this.#environment = {
      NODE_ENV: 'production',
      OPEROS_LOG_LEVEL: 'warn',
      OPEROS_DATA_DIR: join(this.folder, 'data'),
      OPEROS_SETTINGS_FILE: settings,
      OPEROS_HTTP_PORT: `${http}`,
      OPEROS_AGENT_PORT: `${agent}`,
      OPEROS_MANAGEMENT_PORT: `${management}`,
      OPEROS_REQUESTS_PER_MINUTE: '1000000000', // ten thousand machines behind one address
    };
  }

  /** Starts it on an empty database. */
  static async start(): Promise<TeamsterUnderTest> {
    const teamster = new TeamsterUnderTest(await freePorts(3));
    await teamster.#startProcess();
    await teamster.#signIn();
    return teamster;
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  get log(): string {
    return join(this.folder, 'teamster.log');
  }

  get database(): string {
    return join(this.folder, 'data/teamster.sqlite');
  }

  /** What its API wants to see in `Authorization`. */
  get authorization(): string {
    return `Bearer ${this.#token}`;
  }

  /** Ends it, by SIGKILL as a power cut would, and starts it again on the same data. */
  async restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    await this.#process?.end(signal);
    await this.#startProcess();
  }

  /** Runs one GraphQL operation; throws with the server's words when it is refused. */
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    return this.#graphql<Data>({ authorization: this.authorization }, { query, variables });
  }

  async #startProcess(): Promise<void> {
    const side = { file: program, environment: this.#environment, log: this.log };
    this.#process = new SideProcess(side);
    const deadline = performance.now() + START_MS;
    while (!(await isReady(this.#readyUrl))) {
      if (!this.#process.isRunning || performance.now() > deadline)
        throw new Error(`Teamster did not start:\n${await readFile(this.log, 'utf8')}`);
      await wait(50);
    }
  }

  /** A token, because a session would end while a long benchmark runs. */
  async #signIn(): Promise<void> {
    const password = await readFile(join(this.folder, 'data/admin-password'), 'utf8');
    const response = await fetch(`${this.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url },
      body: JSON.stringify({ name: 'admin', password: password.trim() }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const query = `mutation { createApiToken(name: "bench", role: ADMIN, expiresInDays: 1) {
      ... on CreatedApiToken { secret } } }`;
    const created = await this.#graphql<{ createApiToken: { secret: string } }>(
      { cookie, origin: this.url },
      { query },
    );
    this.#token = created.createApiToken.secret;
  }

  async #graphql<Data>(headers: Readonly<Record<string, string>>, ask: object): Promise<Data> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(ask),
    });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (data === undefined || errors !== undefined)
      throw new Error(`Teamster answered: ${JSON.stringify(errors)}`);
    return data;
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false; // not listening yet
  }
}
