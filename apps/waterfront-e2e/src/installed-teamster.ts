import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const apps = fileURLToPath(new URL('../..', import.meta.url));
const START_MS = 30_000;

/** A Teamster as an installation leaves it: with a password that was made up, and that has to be changed. */
export class InstalledTeamster {
  readonly #folder = mkdtempSync(join(tmpdir(), 'operos-installed-'));
  #child: ChildProcess | undefined;

  readonly url: string;
  readonly password = 'made-up-by-installation';

  private constructor(url: string) {
    this.url = url;
  }

  static async start(): Promise<InstalledTeamster> {
    const [port, agentPort, managementPort] = [
      await freePort(),
      await freePort(),
      await freePort(),
    ];
    const teamster = new InstalledTeamster(`http://127.0.0.1:${port}`);
    teamster.#launch({
      OPEROS_HTTP_PORT: `${port}`,
      OPEROS_AGENT_PORT: `${agentPort}`,
      OPEROS_MANAGEMENT_PORT: `${managementPort}`,
    });
    await teamster.#answers();
    return teamster;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child?.once('exit', resolve));
    this.#child?.kill('SIGTERM');
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #launch(ports: Readonly<Record<string, string>>): void {
    const data = join(this.#folder, 'teamster');
    mkdirSync(data, { mode: 0o700 });
    writeFileSync(join(data, 'admin-password'), `${this.password}\n`, { mode: 0o600 });
    writeFileSync(join(data, 'admin-password-must-change'), '');
    this.#child = spawn(process.execPath, [join(apps, 'teamster/dist/main.mjs')], {
      stdio: 'ignore',
      env: {
        ...ports,
        OPEROS_DATA_DIR: data,
        OPEROS_INSTALLED: '1',
        WATERFRONT_DIR: join(apps, 'waterfront/dist'),
      },
    });
  }

  async #answers(): Promise<void> {
    const deadline = Date.now() + START_MS;
    while ((await fetch(`${this.url}/api/v1/ca.pem`).catch(() => undefined))?.ok !== true) {
      if (Date.now() > deadline) throw new Error('Teamster did not start.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
