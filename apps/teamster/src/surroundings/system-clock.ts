import { Clock } from './clock.ts';

/** The clock of this machine. */
export class SystemClock extends Clock {
  override now(): number {
    return Date.now();
  }
}
