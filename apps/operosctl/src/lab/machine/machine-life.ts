import type { RackedMachine } from '../datacentre/datacentre.ts';
import { type BootStory, bootStory } from './boot-story.ts';
import { MachineBody } from './machine-body.ts';
import type { MachineSurroundings } from './machine-surroundings.ts';
import { Misfortune } from './misfortune.ts';
import { SimulatedAgent } from './simulated-agent.ts';
import { StageTrace } from './stage-trace.ts';

const DARK_AT_LEAST_MS = 60_000; // Teamster calls a machine lost after 40 s of silence
const KNOWN_TO_TEAMSTER = ['pending', 'conflict', 'approved', 'rejected'];

/** One machine of the virtual datacentre, from power-on until the lab stops. */
export class MachineLife {
  readonly #machine: RackedMachine;
  readonly #around: MachineSurroundings;
  readonly #body: MachineBody;
  readonly #trace: StageTrace;
  readonly #misfortune: Misfortune;

  constructor(machine: RackedMachine, around: MachineSurroundings) {
    const { index, fault } = machine;
    this.#machine = machine;
    this.#around = around;
    this.#body = new MachineBody(machine, around.seed);
    this.#trace = new StageTrace(machine, around);
    this.#misfortune = new Misfortune({ seed: around.seed, machine: index, fault }, around.clock);
  }

  /** Losing its power only starts it again. Resolves when its firmware gives up; rejects when the lab stops. */
  async run(): Promise<void> {
    await this.#unpacked();
    for (let boot = 0; ; boot += 1) {
      const { index, fault } = this.#machine;
      const story = bootStory({ seed: this.#around.seed, machine: index, boot, fault });
      for (const step of story.boot) await this.#trace.reach(step);
      if (fault === 'no-dhcp') return;
      await this.#runAgent(story.work);
      await this.#around.clock.sleep(this.#misfortune.darkMs, DARK_AT_LEAST_MS);
      this.#trace.note('power-back', this.#misfortune.darkMs);
    }
  }

  /** Who claims to be another comes after it, so that it is always the same one of the two that stands out. */
  async #unpacked(): Promise<void> {
    const { twinOf } = this.#machine;
    if (twinOf !== undefined) await this.#around.log.happened(twinOf, KNOWN_TO_TEAMSTER);
  }

  #runAgent(work: BootStory['work']): Promise<void> {
    const [body, trace, misfortune] = [this.#body, this.#trace, this.#misfortune];
    return new SimulatedAgent({ body, trace, misfortune, work }, this.#around).run();
  }
}
