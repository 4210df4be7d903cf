import { Clock } from '../src/surroundings/clock.ts';

/** Stands at the moment at which the test began, so that nobody falls silent, however slow the machine is. */
export class StoppedClock extends Clock {
  readonly #now = Date.now();

  override now(): number {
    return this.#now;
  }
}
