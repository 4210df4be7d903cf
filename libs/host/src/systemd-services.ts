import { HostError } from './host-error.ts';
import { LocalPrograms } from './local-programs.ts';
import type { ProgramRunner } from './program-runner.ts';
import { ServiceManager } from './service-manager.ts';

const TIMEOUT_MS = 90_000; // systemd's own default for a start

/** Units of systemd, by systemctl(1). */
export class SystemdServices extends ServiceManager {
  readonly #programs: ProgramRunner;

  constructor(programs: ProgramRunner = new LocalPrograms()) {
    super();
    this.#programs = programs;
  }

  override reload(id: string): Promise<void> {
    return this.#tell('reload-or-restart', id);
  }

  override restart(id: string): Promise<void> {
    return this.#tell('restart', id);
  }

  override async isRunning(id: string): Promise<boolean> {
    return (await this.#systemctl('is-active', id)).exitCode === 0;
  }

  async #tell(verb: string, id: string): Promise<void> {
    // A unit that failed five times in ten seconds would otherwise refuse even a good configuration.
    await this.#systemctl('reset-failed', id);
    const { exitCode, stderr } = await this.#systemctl(verb, id);
    if (exitCode !== 0)
      throw new HostError('service-failed', `systemctl ${verb} ${id}: ${stderr.trim()}`);
  }

  #systemctl(verb: string, id: string): ReturnType<ProgramRunner['run']> {
    return this.#programs.run('systemctl', [verb, '--', id], { timeoutMs: TIMEOUT_MS });
  }
}
