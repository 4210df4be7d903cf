import { setTimeout as wait } from 'node:timers/promises';

/** Simulated time: runs `speed` times as fast as the wall clock. */
export class LabClock {
  readonly #speed: number;

  constructor(speed: number) {
    this.#speed = speed;
  }

  /** Sleeps that many simulated milliseconds; rejects with AbortError when the signal fires. */
  async sleep(simulatedMs: number, signal: AbortSignal): Promise<void> {
    await wait(simulatedMs / this.#speed, undefined, { signal });
  }

  now(): Date {
    return new Date();
  }
}
