import { Command } from 'commander';
import type { Surroundings } from '../../program.ts';
import { type ClusterOptions, openTeamster } from '../../teamster/open-teamster.ts';
import { atTeamster } from '../at-teamster.ts';
import { printIssues, type SettingsIssue } from './make-plan.ts';

interface InForce {
  readonly settings: {
    readonly revision: number;
    readonly changedAt: string;
    readonly changedBy: string;
    readonly yaml: string;
    readonly issues: readonly SettingsIssue[];
  };
}

const SETTINGS = `query SettingsInForceNow {
  settings { revision changedAt changedBy yaml issues { path severity code message remedy } }
}`;

/** `operosctl settings`: the document in force, ready to be edited and applied. */
export function settingsCommand({ print, note, environment }: Surroundings): Command {
  return atTeamster(new Command('settings').description('print the settings that are in force'))
    .option('--json', 'print JSON with the revision and who made it')
    .action(async (options: ClusterOptions & { readonly json?: boolean }) => {
      const session = await openTeamster(options, environment);
      const { settings } = await session.ask<InForce>(SETTINGS);
      if (options.json === true) {
        print(`${JSON.stringify(settings)}\n`);
        return;
      }
      note(`# revision ${settings.revision}, ${settings.changedAt}, by ${settings.changedBy}\n`);
      note(printIssues(settings.issues));
      print(settings.yaml);
    });
}
