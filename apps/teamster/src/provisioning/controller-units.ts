import { LocalPrograms, type ProgramRunner, ServiceManager, SystemdServices } from '@operos/host';

const TIMEOUT_MS = 10_000;

/** Units of a controller: one that its own conditions keep from starting is as it should be. */
export class ControllerUnits extends ServiceManager {
  readonly #systemd: SystemdServices;

  constructor(private readonly programs: ProgramRunner = new LocalPrograms()) {
    super();
    this.#systemd = new SystemdServices(programs);
  }

  override reload(id: string): Promise<void> {
    return this.#systemd.reload(id);
  }

  override restart(id: string): Promise<void> {
    return this.#systemd.restart(id);
  }

  override async isRunning(id: string): Promise<boolean> {
    return (await this.#systemd.isRunning(id)) || (await this.#isKeptFromStarting(id));
  }

  /** How often a unit ended by itself and was started again since it was told. */
  async endings(id: string): Promise<number> {
    const found = (await this.#show(id, 'NRestarts')).find((line) => line.startsWith('NRestarts='));
    return Number(found?.split('=')[1] ?? 0);
  }

  /** sshd without keys, a login that is not wanted. */
  async #isKeptFromStarting(id: string): Promise<boolean> {
    const lines = await this.#show(id, 'ConditionResult,ActiveState');
    return lines.includes('ConditionResult=no') && lines.includes('ActiveState=inactive');
  }

  async #show(id: string, properties: string): Promise<readonly string[]> {
    const args = ['show', `--property=${properties}`, '--', id];
    const { stdout } = await this.programs.run('systemctl', args, { timeoutMs: TIMEOUT_MS });
    return stdout.split('\n');
  }
}
