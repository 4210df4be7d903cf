import type { BootRecord } from './boot-record.ts';

const TITLE_WIDTH = 30;
const COLUMN = 14;

/** A table of stages with seconds since power-on, a column for each machine. */
export function printBoots(boots: readonly BootRecord[]): string {
  const row = (title: string, cell: (boot: BootRecord) => string): string =>
    (
      title.padEnd(TITLE_WIDTH) + boots.map((boot) => cell(boot).padStart(COLUMN)).join('')
    ).trimEnd();
  return [
    row('Seconds since power-on', ({ machine }) => machine),
    ...stagesOf(boots).map(([stage, title]) => row(title, (boot) => secondsAt(boot, stage))),
    row('Report, goal', ({ goalSeconds }) => `${goalSeconds}.0`),
    row('Report', ({ secondsToReport, goalSeconds }) =>
      secondsToReport === null
        ? 'none'
        : `${verdict(secondsToReport <= goalSeconds)} ${seconds(secondsToReport)}`,
    ),
    row('Fetched over HTTP', ({ bytesFetched }) => megabytes(bytesFetched)),
    ...pathsOf(boots).map((path) => row(`  ${shortened(path)}`, (boot) => bytesOf(boot, path))),
    row('Result', ({ problems }) => (problems.length === 0 ? 'passed' : 'FAILED')),
    ...boots.flatMap(({ machine, problems }) => problems.map((each) => `${machine}: ${each}`)),
    '',
  ].join('\n');
}

/** In the order of the machine that came farthest. */
function stagesOf(boots: readonly BootRecord[]): readonly (readonly [string, string])[] {
  const all = new Map<string, { title: string; seconds: number }>();
  for (const { stages } of boots)
    for (const { stage, title, seconds: at } of stages)
      if ((all.get(stage)?.seconds ?? Infinity) > at) all.set(stage, { title, seconds: at });
  const [farthest] = [...boots].sort((a, b) => b.stages.length - a.stages.length);
  const order = (farthest?.stages ?? []).map(({ stage }) => stage);
  const others = [...all.keys()].filter((stage) => !order.includes(stage));
  return [...new Set([...order, ...others])].map((stage) => [
    stage,
    all.get(stage)?.title ?? stage,
  ]);
}

function secondsAt({ stages }: BootRecord, wanted: string): string {
  const found = stages.find(({ stage }) => stage === wanted);
  return found === undefined ? '–' : seconds(found.seconds);
}

function pathsOf(boots: readonly BootRecord[]): readonly string[] {
  const large = boots.flatMap(({ fetched }) => fetched).filter(({ bytes }) => bytes >= 100_000);
  return [...new Set(large.map(({ path }) => path))];
}

function bytesOf({ fetched }: BootRecord, path: string): string {
  const found = fetched.find((file) => file.path === path);
  return found === undefined ? '–' : megabytes(found.bytes);
}

function shortened(path: string): string {
  return path.split('/').at(-1) ?? path;
}

function verdict(isGood: boolean): string {
  return isGood ? 'in' : 'late';
}

function seconds(value: number): string {
  return value.toFixed(1);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
