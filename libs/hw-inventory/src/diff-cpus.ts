import type { CpuInfo } from './hardware-report.ts';
import { matchParts } from './match-parts.ts';
import type { ReportChange } from './report-change.ts';

/** Processors put in, taken out or replaced, by socket. */
export function diffCpus(before: readonly CpuInfo[], after: readonly CpuInfo[]): ReportChange[] {
  const { added, removed, kept } = matchParts(before, after, (cpu) => cpu.slot ?? '');
  const replaced = kept.filter(([old, now]) => describe(old) !== describe(now));
  return [
    ...removed.map((cpu) => change('removed', cpu, `was removed: ${describe(cpu)}`)),
    ...added.map((cpu) => change('added', cpu, `was added: ${describe(cpu)}`)),
    ...replaced.map(([old, now]) =>
      change('changed', now, `changed from ${describe(old)} to ${describe(now)}`),
    ),
  ];
}

function change(kind: ReportChange['kind'], cpu: CpuInfo, what: string): ReportChange {
  const subject = cpu.slot ?? 'CPU';
  return { part: 'cpu', kind, subject, text: `Processor in ${subject} ${what}.` };
}

function describe(cpu: CpuInfo): string {
  return `${cpu.model ?? 'unknown model'}, ${cpu.cores ?? '?'} cores, ${cpu.threads ?? '?'} threads`;
}
