import { Clock } from '../src/surroundings/clock.ts';
import { sampleStart } from './sample-nodes.ts';

/** A clock that stands still until a test moves it. */
export class SettableClock extends Clock {
  #now = sampleStart;

  override now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
