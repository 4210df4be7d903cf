import { Argument, Command } from 'commander';
import type { Surroundings } from '../../program.ts';
import {
  examinations,
  type Examination,
  type ExaminationReport,
  examine,
} from '../../vm-lab/install/examine/examinations.ts';
import { failedRuns, installRuns, type InstallWords, withMedium } from './install-options.ts';

/** `operosctl lab examine`: an installed controller runs, and is looked at from outside. */
export function examineCommand({ print }: Surroundings): Command {
  const all = Object.keys(examinations);
  return withMedium(new Command('examine'), 'bios')
    .description(
      'start an installed controller and examine it: a worker that boots from it, its ports, changes of its settings, a restored backup',
    )
    .addArgument(new Argument('[what...]', 'what to examine').choices(all).default(all))
    .action(async (what: readonly Examination[], words: InstallWords) => {
      const reports: ExaminationReport[] = [];
      for (const run of installRuns(words))
        for (const each of what) reports.push(await examine(run, each));
      if (words.json === true) print(`${JSON.stringify(reports)}\n`);
      const checks = reports.flatMap((report) => report.checks);
      const failed = checks.filter(({ problem }) => problem !== null).length;
      if (failed > 0) throw failedRuns(failed, words);
    });
}
