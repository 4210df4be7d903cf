import type { MachineState } from '../state/machine-state.ts';
import { parseProgress } from '../state/parse-proc.ts';
import { type Ask } from './program-output.ts';
import type { QuickState } from './read-machine.ts';
import { readServices } from './read-services.ts';

const LOOKS_BETWEEN = 5; // systemctl is a process each time, so services are asked for every fifth time

/** What is known of the machine, brought up to date by looking at it. */
export class MachineWatch {
  readonly #ask: Ask;
  readonly #quick: () => QuickState;
  #slow: Pick<MachineState, 'services' | 'bootProgress'> = {};
  #looks = 0;

  constructor(quick: () => QuickState, ask: Ask) {
    this.#quick = quick;
    this.#ask = ask;
  }

  async look(): Promise<MachineState> {
    if (this.#looks % LOOKS_BETWEEN === 0) this.#slow = await this.#askSystemd();
    this.#looks += 1;
    return { ...this.#quick(), ...this.#slow };
  }

  async #askSystemd(): Promise<Pick<MachineState, 'services' | 'bootProgress'>> {
    const [services, manager] = await Promise.all([
      readServices(this.#ask),
      this.#ask('systemctl', ['show', '--property=Progress']),
    ]);
    return { services, bootProgress: parseProgress(manager?.trim() ?? '') };
  }
}
