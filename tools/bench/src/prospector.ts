import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { collectHardware } from '@operos/hw-inventory/node';
import type { Benchmark, BenchRow } from './benchmark.ts';
import { median } from './measuring/median.ts';

const ROUNDS = 11;
const WARM_UP = 2;
const LSHW = '/usr/bin/lshw';
const built = fileURLToPath(new URL('../../../apps/prospector/dist/main.mjs', import.meta.url));
const program = process.env.OPEROS_BENCH_PROSPECTOR ?? built;

/** Reading the hardware of this machine, against the program that everybody else asks. */
export const prospector: Benchmark = {
  name: 'prospector',
  description: 'the hardware of this machine, against lshw',
  unavailable() {
    return (
      [program, LSHW]
        .map((file) => (existsSync(file) ? null : `${file} is missing`))
        .find((reason) => reason !== null) ?? null
    );
  },
  async run(): Promise<readonly BenchRow[]> {
    const times = { collect: [] as number[], report: [] as number[], lshw: [] as number[] };
    let cpuMicros = 0;
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const cpu = process.cpuUsage();
      const collect = await timedAsync(collectHardware);
      const { user, system } = process.cpuUsage(cpu);
      const report = timed(process.execPath, [program, 'report']);
      const lshw = timed(LSHW, ['-xml']);
      if (round < WARM_UP) continue;
      cpuMicros += user + system;
      times.collect.push(collect);
      times.report.push(report);
      times.lshw.push(lshw);
    }
    const peerValue = median(times.lshw);
    const ours = { unit: 'ms', peer: 'lshw -xml', peerValue, goal: 'no slower than lshw' };
    const [collect, report] = [median(times.collect), median(times.report)];
    return [
      {
        ...ours,
        name: 'reading the hardware, in the running agent, p50',
        value: collect,
        cpuMicrosPerOperation: cpuMicros / ROUNDS,
        met: collect <= peerValue,
      },
      {
        ...ours,
        name: 'prospector report, from its start to its end, p50',
        value: report,
        cpuMicrosPerOperation: null,
        met: report <= peerValue,
      },
    ];
  },
};

async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function timed(file: string, words: readonly string[]): number {
  const start = performance.now();
  const { status, error } = spawnSync(file, words, { stdio: ['ignore', 'ignore', 'ignore'] });
  if (status !== 0) throw new Error(`Expected ${file} to succeed`, { cause: error });
  return performance.now() - start;
}
