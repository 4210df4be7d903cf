import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Admission } from '../src/admission/admission.ts';
import { AgentPort } from '../src/agent-port/agent-port.ts';
import { Authority } from '../src/authority/authority.ts';
import { Config } from '../src/config.ts';
import { Fleet } from '../src/fleet/fleet.ts';
import { readConfig } from '../src/read-config.ts';
import { startTeamster, type Teamster } from '../src/start-teamster.ts';
import { Clock } from '../src/surroundings/clock.ts';
import { Log } from '../src/surroundings/log.ts';
import { SystemClock } from '../src/surroundings/system-clock.ts';
import { KeptLog } from '../testing/kept-log.ts';

/** What a test may choose of a Teamster of its own. */
export interface TestTeamsterOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  readonly log?: Log;
  /** A folder that an earlier one left behind. */
  readonly dataDir?: string;
}

/** A whole Teamster in this process, on ports that the system chose. */
export class TestTeamster {
  private constructor(
    readonly teamster: Teamster,
    readonly dataDir: string,
    private readonly options: TestTeamsterOptions,
  ) {}

  static async start(options: TestTeamsterOptions = {}): Promise<TestTeamster> {
    const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'teamster-test-')));
    const config = readConfig({
      OPEROS_DATA_DIR: dataDir,
      OPEROS_HTTP_PORT: '0',
      OPEROS_AGENT_PORT: '0',
      OPEROS_MANAGEMENT_PORT: '0',
      OPEROS_SIMULATION: '1',
      ...options.environment,
    });
    if (!(config instanceof Config)) throw new Error(JSON.stringify(config));
    const clock = options.clock ?? new SystemClock();
    const teamster = await startTeamster({ config, clock, log: options.log ?? new KeptLog() });
    return new TestTeamster(teamster, dataDir, { ...options, clock });
  }

  get fleet(): Fleet {
    return this.part(Fleet);
  }

  get admission(): Admission {
    return this.part(Admission);
  }

  get agentUrl(): string {
    return this.part(AgentPort).url;
  }

  get authority(): Authority {
    return this.part(Authority);
  }

  part<T>(token: abstract new (...needs: never[]) => T): T {
    return this.teamster.app.get(token, { strict: false });
  }

  /** Stops in good order and starts again with the same data. */
  async restart(options: TestTeamsterOptions = {}): Promise<TestTeamster> {
    await this.teamster.stop();
    return TestTeamster.start({ ...this.options, ...options, dataDir: this.dataDir });
  }

  async end(): Promise<void> {
    await this.teamster.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
