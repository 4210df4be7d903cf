import { printBoots } from '../scenario/print-boots.ts';
import type { InstallReport } from './install-report.ts';
import type { StageOwner } from './stages/stage-rule.ts';

const OWNERS: Readonly<Record<StageOwner, string>> = {
  firmware: 'firmware and loader',
  linux: 'kernel',
  operos: 'Operos',
};

/** One installation for a person: when each stage was reached, how long it took, whose the time was. */
export function printInstall(report: InstallReport): string {
  const { firmware, stages, secondsToLoginPage, worker, problems } = report;
  return [
    `${firmware.toUpperCase().padEnd(36)}${'at'.padStart(10)}${'took'.padStart(10)}`,
    ...stages.map(({ title, seconds }, index) => {
      const took = seconds - (stages[index - 1]?.seconds ?? 0);
      return `${title.padEnd(36)}${cell(seconds)}${cell(took)}`;
    }),
    ...(secondsToLoginPage === null ? [] : [loginPage(report, secondsToLoginPage)]),
    ...(worker === null ? [] : ['', printBoots([worker]).trimEnd()]),
    '',
    problems.length === 0 ? 'passed' : problems.map((each) => `FAILED: ${each}`).join('\n'),
    '',
  ].join('\n');
}

function loginPage({ shares }: InstallReport, seconds: number): string {
  const owners = Object.entries(OWNERS).map(([owner, title]) => {
    const share = shares[owner as StageOwner];
    return `${title} ${share.toFixed(1)} s (${Math.round((100 * share) / seconds)} %)`;
  });
  return `From power-on to the login page ${seconds.toFixed(1)} s: ${owners.join(', ')}`;
}

function cell(seconds: number): string {
  return seconds.toFixed(1).padStart(10);
}
