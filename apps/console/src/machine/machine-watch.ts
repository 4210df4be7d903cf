import type { MachineState, Role } from '../state/machine-state.ts';
import { parseProgress } from '../state/parse-proc.ts';
import { type Ask } from './program-output.ts';
import type { QuickState } from './read-machine.ts';
import { readServices } from './read-services.ts';
import { readSite } from './read-site.ts';

const LOOKS_BETWEEN = 5; // systemctl is a process each time, so services are asked for every fifth time

type SlowState = Pick<MachineState, 'services' | 'bootProgress' | 'site'>;

/** What is known of the machine, brought up to date by looking at it. */
export class MachineWatch {
  readonly #ask: Ask;
  readonly #quick: () => QuickState;
  readonly #askTeamster: typeof readSite;
  #slow: SlowState = {};
  #looks = 0;

  constructor(quick: () => QuickState, ask: Ask, askTeamster = readSite) {
    this.#quick = quick;
    this.#ask = ask;
    this.#askTeamster = askTeamster;
  }

  async look(): Promise<MachineState> {
    const quick = this.#quick();
    if (this.#looks % LOOKS_BETWEEN === 0) this.#slow = await this.#lookLonger(quick.role);
    this.#looks += 1;
    return { ...quick, ...this.#slow };
  }

  async #lookLonger(role: Role): Promise<SlowState> {
    const [site, services, manager] = await Promise.all([
      role === 'controller' ? this.#askTeamster() : undefined,
      readServices(this.#ask),
      this.#ask('systemctl', ['show', '--property=Progress']),
    ]);
    return { site, services, bootProgress: parseProgress(manager?.trim() ?? '') };
  }
}
