const WAIT_LIMIT_MS = 30_000;

/** Lets one transaction at a time write to SQLite's one connection; the others wait in order. */
export class WriteGate {
  #tail: Promise<void> = Promise.resolve();

  /** Resolves, once every earlier holder has left, to the way to leave. */
  async enter(): Promise<() => void> {
    const before = this.#tail;
    let leave = (): void => undefined;
    const left = new Promise<void>((resolve) => (leave = resolve));
    this.#tail = before.then(() => left);
    try {
      await turnOf(before);
    } catch (cause) {
      leave();
      throw cause;
    }
    return leave;
  }
}

/** A caller that writes outside the transaction it has itself opened would wait for ever; it is told instead. */
function turnOf(before: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(
        new Error('Waited 30 s for another transaction; is this a write outside its own one?'),
      );
    }, WAIT_LIMIT_MS);
    void before.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
