import { HostError } from './host-error.ts';
import { ServiceManager } from './service-manager.ts';
import { type ProcessDefinition, SupervisedProcess } from './supervised-process.ts';

/** Daemons as children of this process: for development and tests, where there is no systemd. */
export class ProcessServices extends ServiceManager {
  readonly #processes: ReadonlyMap<string, SupervisedProcess>;

  constructor(definitions: Readonly<Record<string, ProcessDefinition>>) {
    super();
    this.#processes = new Map(
      Object.entries(definitions).map(([id, one]) => [id, new SupervisedProcess(id, one)]),
    );
  }

  override async reload(id: string): Promise<void> {
    await this.#find(id).reload();
  }

  override async restart(id: string): Promise<void> {
    const found = this.#find(id);
    await found.stop();
    await found.start();
  }

  /** Starts one that is not running. */
  async start(id: string): Promise<void> {
    await this.#find(id).start();
  }

  override isRunning(id: string): Promise<boolean> {
    return Promise.resolve(this.#find(id).isRunning);
  }

  /** Ends one for good. */
  async stop(id: string): Promise<void> {
    await this.#find(id).stop();
  }

  /** Ends all of them, the last started first; for when this process ends. */
  async stopAll(): Promise<void> {
    for (const process of [...this.#processes.values()].reverse()) await process.stop();
  }

  #find(id: string): SupervisedProcess {
    const found = this.#processes.get(id);
    if (found) return found;
    throw new HostError('unknown-service', `Expected one of the processes given, got ${id}`);
  }
}
