import { DestroyRef, inject, Injectable, type Signal, signal } from '@angular/core';

/** The time of day as a signal, in milliseconds since the epoch; tests give a fixed one. */
export abstract class Clock {
  abstract readonly now: Signal<number>;
}

/** Ticks once a second: ages and countdowns are shown in seconds. */
@Injectable()
export class WallClock extends Clock {
  private readonly time = signal(Date.now());

  override readonly now = this.time.asReadonly();

  constructor() {
    super();
    const timer = setInterval(() => {
      this.time.set(Date.now());
    }, 1000);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }
}
