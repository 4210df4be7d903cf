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

  /** sshd without keys, a login that is not wanted. */
  async #isKeptFromStarting(id: string): Promise<boolean> {
    const args = ['show', '--property=ConditionResult,ActiveState', '--', id];
    const { stdout } = await this.programs.run('systemctl', args, { timeoutMs: TIMEOUT_MS });
    const lines = stdout.split('\n');
    return lines.includes('ConditionResult=no') && lines.includes('ActiveState=inactive');
  }
}
