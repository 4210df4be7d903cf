import type { Observable, Subscription } from 'rxjs';

const MOST_WAITING = 100_000; // every server of the largest cluster, ten times over

/**
 * An observable to iterate over. Of items with the same key only the latest waits; a feed whose reader falls too far
 * behind ends with an error, so that it never takes memory without bound.
 */
export class BoundedFeed<Item> implements AsyncIterableIterator<Item> {
  readonly #waiting = new Map<string, Item>();
  readonly #source: Subscription;
  #wake: (() => void) | undefined;
  #end: { readonly error?: Error } | undefined;

  constructor(source: Observable<Item>, keyOf: (item: Item) => string) {
    this.#source = source.subscribe({
      next: (item) => {
        this.#add(keyOf(item), item);
      },
      error: (error: Error) => {
        this.#stop({ error });
      },
      complete: () => {
        this.#stop({});
      },
    });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Item, undefined>> {
    while (this.#waiting.size === 0 && this.#end === undefined) await this.#more();
    const first = this.#waiting.entries().next();
    if (!first.done) {
      const [key, value] = first.value;
      this.#waiting.delete(key);
      return { done: false, value };
    }
    if (this.#end?.error !== undefined) throw this.#end.error;
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<Item, undefined>> {
    this.#waiting.clear();
    this.#stop({});
    return Promise.resolve({ done: true, value: undefined });
  }

  #add(key: string, item: Item): void {
    this.#waiting.set(key, item);
    if (this.#waiting.size > MOST_WAITING) {
      this.#waiting.clear();
      this.#stop({ error: new Error('The reader of a feed fell too far behind.') });
    }
    this.#wake?.();
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #stop(end: { readonly error?: Error }): void {
    this.#end ??= end;
    this.#source.unsubscribe();
    this.#wake?.();
  }
}
