/** One measured figure beside what it is compared with, both from the same run. */
export interface BenchRow {
  /** What was done: `DORA, 10,000 known machines`. */
  readonly name: string;
  readonly value: number;
  /** `ops/s`, `ms`, `s`, `bytes`, `MB`. */
  readonly unit: string;
  /** Whom it is compared with: another program, or the bare platform. */
  readonly peer: string;
  readonly peerValue: number;
  /** CPU time of the measured program for one operation; null where it cannot be told apart. */
  readonly cpuMicrosPerOperation: number | null;
  /** What we want, in words: `>= 100 ops/s`. */
  readonly goal: string;
  readonly met: boolean;
}

/** A set of figures that are measured together. */
export interface Benchmark {
  /** What to type: `npm run bench -- dhcp`. */
  readonly name: string;
  readonly description: string;
  /** Why it cannot run on this machine, or null. */
  unavailable(): string | null;
  run(): Promise<readonly BenchRow[]>;
}

/** How many times the peer's figure ours is. */
export function ratioOf(row: BenchRow): number {
  return row.value / row.peerValue;
}
