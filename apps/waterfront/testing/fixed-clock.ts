import { signal } from '@angular/core';
import { Clock } from '../src/app/display/clock.ts';

/** Stands still until told: 2026-11-23, six in the evening UTC. */
export class FixedClock extends Clock {
  override readonly now = signal(Date.parse('2026-11-23T18:00:00.000Z'));
}
