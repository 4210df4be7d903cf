import { setImmediate as turn } from 'node:timers/promises';
import type { LabClock } from '../src/lab/machine/lab-clock.ts';

/** When a {@link hastyClock} begins. */
export const hastyBegin = new Date('2026-11-23T18:00:00Z');

/** A clock on which every wait is over at the next turn of the event loop. */
export function hastyClock(signal: AbortSignal): LabClock {
  const pass = () => turn(undefined, { signal });
  return { sleep: pass, pause: pass, now: () => hastyBegin };
}
