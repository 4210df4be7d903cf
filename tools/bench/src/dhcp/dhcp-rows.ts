import type { BenchRow } from '../benchmark.ts';
import { median } from '../measuring/median.ts';
import type { Avalanche } from './avalanche.ts';
import type { SteadyRate } from './steady-rate.ts';

/** The figures of every round. */
export interface DhcpFigures {
  readonly operos: readonly Avalanche[];
  readonly asItComes: readonly Avalanche[];
  readonly kea: readonly Avalanche[];
  readonly steady: SteadyRate;
}

const TIMES_SOONER = 6;
const KEA = 'tuned Kea';

/** The rows of the table: the middle of the rounds. */
export function dhcpRows(figures: DhcpFigures): BenchRow[] {
  return [...avalancheRows(figures), doraRow(figures.steady), addedRow(figures)];
}

function avalancheRows({ operos, asItComes, kea }: DhcpFigures): BenchRow[] {
  const value = middleSeconds(operos);
  const defaults = middleSeconds(asItComes);
  const common = {
    name: 'DHCP, 10,000 known machines at once',
    value,
    unit: 's',
    cpuMicrosPerOperation: null,
  };
  return [
    {
      ...common,
      peer: "dhcpd's defaults",
      peerValue: defaults,
      goal: `${TIMES_SOONER} times sooner`,
      met: defaults / value >= TIMES_SOONER,
    },
    { ...common, peer: KEA, peerValue: middleSeconds(kea), goal: 'for comparison', met: true },
  ];
}

function doraRow({ operos, kea }: SteadyRate): BenchRow {
  const value = median(operos);
  const peerValue = median(kea);
  return {
    name: 'DHCP, CPU of a DORA, known machine',
    value,
    unit: 'us',
    peer: KEA,
    peerValue,
    cpuMicrosPerOperation: value,
    goal: "<= Kea's",
    met: value <= peerValue,
  };
}

function addedRow({ operos, steady: { added } }: DhcpFigures): BenchRow {
  const { millisecondsEach = NaN, sent = 0, lost = NaN } = added ?? {};
  return {
    name: 'DHCP, a machine added over OMAPI',
    value: millisecondsEach,
    unit: 'ms',
    peer: 'a restart',
    peerValue: median(operos.map(({ startMilliseconds }) => startMilliseconds)),
    cpuMicrosPerOperation: null,
    goal: `none of ${sent} packets lost`,
    met: lost === 0 && sent > 0,
  };
}

function middleSeconds(rounds: readonly Avalanche[]): number {
  return median(rounds.map(({ seconds }) => seconds));
}
