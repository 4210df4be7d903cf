type Over = IteratorReturnResult<undefined>;

/**
 * What graphql-ws iterates over for one client. Results go past it, straight to the socket; it only says when the
 * subscription is over, and hears when the client leaves.
 */
export class Membership implements AsyncGenerator<never, undefined> {
  readonly #over: Promise<Over>;
  readonly #leave: () => void;
  #resolve!: (over: Over) => void;
  #reject!: (cause: Error) => void;

  constructor(leave: () => void) {
    this.#leave = leave;
    this.#over = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  next(): Promise<Over> {
    return this.#over;
  }

  return(): Promise<Over> {
    this.#leave();
    this.end();
    return this.#over;
  }

  throw(): Promise<Over> {
    return this.return();
  }

  end(): void {
    this.#resolve({ done: true, value: undefined });
  }

  fail(cause: Error): void {
    this.#reject(cause);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
