import type { Signal } from '@angular/core';

/** The socket that news arrive on. While it is down the pages show what was last known, and say so. */
export abstract class LiveConnection {
  abstract readonly state: Signal<'opening' | 'live' | 'lost'>;
  /** How often the socket was opened. News may have been missed in between, so whoever holds a list reads it again. */
  abstract readonly openings: Signal<number>;
  /** Tries at once instead of waiting for the next try. */
  abstract retry(): void;
}
