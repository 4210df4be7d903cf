import { Clock } from '../src/surroundings/clock.ts';

/** The real clock, set off by as much as a test likes. */
export class AdjustableClock extends Clock {
  constructor(private offset = 0) {
    super();
  }

  override now(): number {
    return Date.now() + this.offset;
  }

  advance(milliseconds: number): void {
    this.offset += milliseconds;
  }
}
