import type { BootStageId } from '@operos/cluster-model';
import type { Heartbeat } from '@operos/teamster-api';
import type { RackedMachine } from '../datacentre/datacentre.ts';
import { daemonLines, leaseText } from '../daemon-log-line.ts';
import type { StoryStep } from './boot-story.ts';
import type { MachineSurroundings } from './machine-surroundings.ts';

type Surroundings = Pick<MachineSurroundings, 'clock' | 'log' | 'writeDaemonLine' | 'writeLease'>;

// No daemon sees these; Teamster sees the others itself.
const TOLD_BY_AGENT: ReadonlySet<BootStageId> = new Set(['agent-started', 'joining', 'ready']);

/** Leaves the trace of each stage where it would be seen: in a daemon's log, or in the agent's next heartbeat. */
export class StageTrace {
  readonly #machine: RackedMachine;
  readonly #around: Surroundings;
  #untold: NonNullable<Heartbeat['stages']> = [];

  constructor(machine: RackedMachine, around: Surroundings) {
    this.#machine = machine;
    this.#around = around;
  }

  /** Lets the time of the step pass, then leaves its trace. */
  async reach({ stage, afterMs, atLeastMs }: StoryStep): Promise<void> {
    const { clock } = this.#around;
    await clock.sleep(afterMs, atLeastMs);
    const at = clock.now();
    this.note(stage, afterMs);
    this.#onTheWire(stage, at);
    if (TOLD_BY_AGENT.has(stage)) this.#untold = [...this.#untold, { stage, at: at.toISOString() }];
  }

  /** Logs what happened without a trace of its own. */
  note(event: string, afterMs = 0): void {
    this.#around.log.add({ machine: this.#machine.index, afterMs, event });
  }

  /** The stages that Teamster was not told of yet. */
  get untold(): NonNullable<Heartbeat['stages']> {
    return this.#untold;
  }

  /** Teamster has acknowledged the first so many of them. */
  told(count: number): void {
    this.#untold = this.#untold.slice(count);
  }

  #onTheWire(stage: BootStageId, at: Date): void {
    const { writeDaemonLine, writeLease } = this.#around;
    for (const line of daemonLines(stage, this.#machine, at)) writeDaemonLine(line);
    if (stage === 'address-leased') writeLease(leaseText(this.#machine, at));
  }
}
