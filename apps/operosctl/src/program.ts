import { Command } from 'commander';
import { clusterCommands } from './commands/cluster-commands.ts';
import { joinTokenCommand } from './commands/join-token.ts';
import { labCommand } from './commands/lab.ts';
import { tokenCommand } from './commands/token.ts';
import type { Terminal } from './lab/screen/lab-screen.ts';
import type { Person } from './screen/person.ts';
import { version } from './version.ts';

/** The world as the commands see it. */
export interface Surroundings {
  /** Writes to standard output: what was asked for, and nothing else. */
  readonly print: (text: string) => void;
  /** Writes to standard error: progress, questions and warnings. */
  readonly note: (text: string) => void;
  readonly terminal: Terminal;
  readonly person: Person;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const EXIT_CODES = `
Exit codes: 0 done, 1 failed, 2 wrong use, 3 plan found changes, 65 the input cannot be read,
75 try again later, 77 not signed in, 127 a program is missing, 130 forced to stop.
kubectl ends as the kubectl it runs.`;

/** The whole command line; parse it with `parseAsync`. */
export function operosctlProgram(around: Surroundings): Command {
  const program = new Command('operosctl')
    .description('Looks after an Operos cluster from the command line.')
    .version(version)
    .enablePositionalOptions() // what stands behind a command is that command's
    .addHelpText('after', EXIT_CODES);
  for (const command of clusterCommands(around, program)) program.addCommand(command);
  return reportingWrongUse(
    program
      .addCommand(tokenCommand(around))
      .addCommand(joinTokenCommand(around))
      .addCommand(labCommand(around)),
  );
}

/** Lets wrong use, also of a subcommand, reach main as an error instead of ending the process with 1. */
function reportingWrongUse(command: Command): Command {
  for (const sub of command.commands) reportingWrongUse(sub);
  return command.exitOverride().showSuggestionAfterError().showHelpAfterError('(--help says more)');
}
