import { setTimeout as wait } from 'node:timers/promises';

/** Time in the lab. Both waits reject with AbortError when the lab stops. */
export interface LabClock {
  /** Lets that many simulated milliseconds pass, and no fewer of the wall clock than the second number. */
  sleep(simulatedMs: number, atLeastMs?: number): Promise<void>;
  /** Lets milliseconds of the wall clock pass. */
  pause(milliseconds: number): Promise<void>;
  now(): Date;
}

/** A clock on which simulated time passes `speed` times as fast as on the wall. */
export function fastClock(speed: number, signal: AbortSignal): LabClock {
  const pause = (milliseconds: number) => wait(milliseconds, undefined, { signal });
  return {
    pause,
    sleep: (simulatedMs, atLeastMs = 0) => pause(Math.max(simulatedMs / speed, atLeastMs)),
    now: () => new Date(),
  };
}
