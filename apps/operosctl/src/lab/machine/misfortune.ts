import type { FaultKind } from '../datacentre/fault.ts';
import { randomFrom } from '../datacentre/random.ts';
import type { LabClock } from './lab-clock.ts';

/** What may befall a machine that runs. */
export type Strike = 'dead-disk' | 'lost-power';

const USUAL_MS = 300_000;

/** What befalls a machine once, some time after it was first ready. */
export class Misfortune {
  /** Simulated milliseconds from Ready to the strike. */
  readonly afterMs: number;
  /** Simulated milliseconds without power. */
  readonly darkMs: number;
  readonly #clock: LabClock;
  #strike: Strike | undefined;
  #coming: Promise<Strike | undefined> | undefined;

  constructor(
    of: { readonly seed: number; readonly machine: number; readonly fault: FaultKind | undefined },
    clock: LabClock,
  ) {
    const random = randomFrom(of.seed, 'misfortune', of.machine);
    this.afterMs = Math.round(USUAL_MS * (0.8 + 0.4 * random()));
    this.darkMs = Math.round(USUAL_MS * (0.8 + 0.4 * random()));
    this.#strike = of.fault === 'dead-disk' || of.fault === 'lost-power' ? of.fault : undefined;
    this.#clock = clock;
  }

  /** The machine is ready; the time to the strike runs from the first call on. */
  begin(): void {
    if (this.#strike === undefined || this.#coming !== undefined) return;
    const strike = this.#strike;
    this.#coming = this.#clock.sleep(this.afterMs).then(
      () => strike,
      () => undefined, // the lab stops; whoever pauses is told so by his own wait
    );
  }

  /** Lets wall-clock milliseconds pass; resolves sooner, with what happened, when it strikes. It strikes once. */
  async during(milliseconds: number): Promise<Strike | undefined> {
    const pause = this.#clock.pause(milliseconds).then(() => undefined);
    if (this.#coming === undefined || this.#strike === undefined) return pause;
    const struck = await Promise.race([pause, this.#coming]);
    if (struck !== undefined) this.#strike = undefined;
    return struck;
  }
}
