/** One thing that happened to a simulated machine. */
export interface LabEvent {
  readonly machine: number;
  /** Simulated milliseconds since the machine's event before: the same for the same seed. */
  readonly afterMs: number;
  /** A boot stage, or `fault:…`, `rejected`, `conflict`. */
  readonly event: string;
}

/**
 * What happened in the datacentre. Machines run side by side, so lines of different machines interleave as they may;
 * {@link inOrder} is the form in which two runs with one seed are equal.
 */
export class LabLog {
  readonly #events: LabEvent[] = [];
  readonly #write: (line: string) => void;

  constructor(write: (line: string) => void = () => undefined) {
    this.#write = write;
  }

  add(event: LabEvent): void {
    this.#events.push(event);
    this.#write(`${JSON.stringify(event)}\n`);
  }

  /** By machine, and within a machine as it happened. */
  inOrder(): readonly LabEvent[] {
    return [...this.#events].sort((a, b) => a.machine - b.machine);
  }
}
