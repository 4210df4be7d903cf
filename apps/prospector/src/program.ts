import { Command } from 'commander';
import { disksCommand } from './commands/disks.ts';
import { enrolCommand } from './commands/enrol.ts';
import { identityCommand } from './commands/identity.ts';
import { reportCommand } from './commands/report.ts';
import { runCommand } from './commands/run.ts';
import { version } from './version.ts';

/** The world as the commands see it. */
export interface Surroundings {
  readonly print: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const EXIT_CODES = `
Exit codes: 0 done, 1 failed, 2 wrong use, 3 rejected by an admin, 4 the server is not the one to trust,
65 the input cannot be read, 75 try again later.`;

/** The whole command line; parse it with `parseAsync`. */
export function prospectorProgram(around: Surroundings): Command {
  return reportingWrongUse(
    new Command('prospector')
      .description(
        'Reports what a server is made of, enrols it in its cluster and keeps it as the cluster wants it.',
      )
      .version(version)
      .addCommand(reportCommand(around))
      .addCommand(identityCommand(around))
      .addCommand(disksCommand(around))
      .addCommand(enrolCommand(around))
      .addCommand(runCommand(around))
      .addHelpText('after', EXIT_CODES),
  );
}

/** Lets wrong use, also of a subcommand, reach main as an error instead of ending the process with 1. */
function reportingWrongUse(command: Command): Command {
  for (const sub of command.commands) reportingWrongUse(sub);
  return command.exitOverride();
}
