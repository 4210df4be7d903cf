/** One thing that happened to a simulated machine. */
export interface LabEvent {
  readonly machine: number;
  /** The machine's how-manieth event this is, from 0. */
  readonly step: number;
  /** Simulated milliseconds since the machine's event before: the same for the same seed. */
  readonly afterMs: number;
  /** A boot stage, an answer to its request (`pending`, `conflict`, `approved`, `rejected`), or `fault:…`. */
  readonly event: string;
}

/**
 * What happened in the datacentre. Machines run side by side, so lines of different machines interleave as they may;
 * {@link inOrder} is the form in which two runs with one seed are equal, and so are their sorted files.
 */
export class LabLog {
  readonly #events: LabEvent[] = [];
  readonly #steps = new Map<number, number>();
  readonly #listeners = new Set<(event: LabEvent) => void>();

  add(happened: Omit<LabEvent, 'step'>): void {
    const { machine, afterMs, event } = happened;
    const step = this.#steps.get(machine) ?? 0;
    this.#steps.set(machine, step + 1);
    const logged = { machine, step, afterMs, event };
    this.#events.push(logged);
    for (const listener of [...this.#listeners]) listener(logged);
  }

  /** Calls back for each event from now on, until the function it returns is called. */
  listen(listener: (event: LabEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves as soon as one of these has happened to the machine, also if it happened before. */
  happened(machine: number, events: readonly string[]): Promise<void> {
    const isIt = (one: LabEvent) => one.machine === machine && events.includes(one.event);
    if (this.#events.some(isIt)) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.listen((one) => {
        if (!isIt(one)) return;
        stop();
        resolve();
      });
    });
  }

  /** By machine, and within a machine as it happened. */
  inOrder(): readonly LabEvent[] {
    return [...this.#events].sort((a, b) => a.machine - b.machine || a.step - b.step);
  }
}
