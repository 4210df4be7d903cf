import { setTimeout as wait } from 'node:timers/promises';

/** Time as the agent lives it; tests let it run faster. */
export interface Clock {
  readonly now: () => Date;
  /** Resolves after that many milliseconds; rejects with AbortError when the signal fires. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: async (milliseconds, signal) => {
    await wait(milliseconds, undefined, { signal });
  },
};
