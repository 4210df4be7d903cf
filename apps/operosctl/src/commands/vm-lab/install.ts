import { Command } from 'commander';
import type { Surroundings } from '../../program.ts';
import { install } from '../../vm-lab/install/install.ts';
import type { InstallReport } from '../../vm-lab/install/install-report.ts';
import { printInstall } from '../../vm-lab/install/print-install.ts';
import { failedRuns, installRuns, type InstallWords, withMedium } from './install-options.ts';

/** `operosctl lab install`: the medium makes a blank machine a controller, and that one a blank machine a worker. */
export function installCommand({ print }: Surroundings): Command {
  return withMedium(new Command('install'), 'both')
    .description('install a controller from the medium, boot a worker from it, and time both')
    .action(async (words: InstallWords) => {
      const reports: InstallReport[] = [];
      for (const run of installRuns(words)) reports.push(await install(run));
      print(
        words.json === true
          ? `${JSON.stringify(reports)}\n`
          : reports.map((report) => `\n${printInstall(report)}`).join(''),
      );
      const failed = reports.filter(({ problems }) => problems.length > 0).length;
      if (failed > 0) throw failedRuns(failed, words);
    });
}
