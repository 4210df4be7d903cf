import { cpuMicros } from './cpu-micros.ts';

/** Adds up what rounds of work cost the process that does them, so that rounds of two processes can take turns. */
export class Stopwatch {
  readonly #pid: number;
  #operations = 0;
  #milliseconds = 0;
  #cpuMicros = 0;

  constructor(pid: number) {
    this.#pid = pid;
  }

  get operationsPerSecond(): number {
    return (this.#operations / this.#milliseconds) * 1000;
  }

  get cpuMicrosPerOperation(): number {
    return this.#cpuMicros / this.#operations;
  }

  /** Times one round; the work resolves to how many operations it did. */
  async time(work: () => Promise<number>): Promise<void> {
    const cpu = cpuMicros(this.#pid);
    const start = performance.now();
    this.#operations += await work();
    this.#milliseconds += performance.now() - start;
    this.#cpuMicros += cpuMicros(this.#pid) - cpu;
  }
}
