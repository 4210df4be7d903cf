import { Command } from 'commander';
import type { Surroundings } from '../../program.ts';
import { type CutReport, printCuts } from '../../vm-lab/install/cuts/cut-report.ts';
import { cutInstallations } from '../../vm-lab/install/cuts/cuts.ts';
import { wholeNumber } from '../whole-number.ts';
import { failedRuns, installRuns, type InstallWords, withMedium } from './install-options.ts';

interface CutWords extends InstallWords {
  readonly cuts: number;
  readonly seed: number;
  readonly span?: number;
}

/** `operosctl lab cut-install`: installations lose their power at random moments, and are done again. */
export function cutInstallCommand({ print }: Surroundings): Command {
  return withMedium(new Command('cut-install'), 'bios')
    .description(
      'cut the power of installations at random moments, install again, and watch another disk',
    )
    .option('--cuts <count>', 'how often', wholeNumber(1, 1000), 3)
    .option('--seed <number>', 'which moments', wholeNumber(0, 2 ** 31), 1)
    .option(
      '--span <seconds>',
      'how long the steps take; unsaid, it installs once to see',
      wholeNumber(1, 3600),
    )
    .action(async (words: CutWords) => {
      const { cuts, seed, span } = words;
      const reports: CutReport[] = [];
      for (const run of installRuns(words))
        reports.push(...(await cutInstallations({ ...run, cuts, seed, span })));
      print(words.json === true ? `${JSON.stringify(reports)}\n` : `\n${printCuts(reports)}`);
      const failed = reports.filter(({ problems }) => problems.length > 0).length;
      if (failed > 0) throw failedRuns(failed, words);
    });
}
