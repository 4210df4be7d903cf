const AGAIN_AFTER_MS = 600_000; // a machine that tries for ever is told of six times an hour, not sixty times a minute
const MOST_REMEMBERED = 10_000;

/** One trouble of one boot of one machine. */
export interface BootedTrouble {
  readonly nodeId: string;
  readonly boot: number;
  /** The same text for the same trouble. */
  readonly trouble: string;
  /** In milliseconds since the epoch. */
  readonly at: number;
}

/** Which troubles are in the log already: a machine repeats itself until somebody helps, the log does not. */
export class ToldTroubles {
  readonly #told = new Map<string, { readonly boot: number; readonly at: number }>();

  /** Whether it is to be told, and from now on it is: once for each boot, and again after ten minutes. */
  isNews({ nodeId, boot, trouble, at }: BootedTrouble): boolean {
    const key = `${nodeId} ${trouble}`;
    const told = this.#told.get(key);
    if (told?.boot === boot && at - told.at < AGAIN_AFTER_MS) return false;
    this.#told.delete(key); // to the end of the order, so that the oldest is forgotten first
    this.#told.set(key, { boot, at });
    const [oldest] = this.#told.keys();
    if (this.#told.size > MOST_REMEMBERED && oldest !== undefined) this.#told.delete(oldest);
    return true;
  }
}
