import { Command } from 'commander';
import { joinTokenCommand } from './commands/join-token.ts';
import { labCommand } from './commands/lab.ts';
import { tokenCommand } from './commands/token.ts';
import type { Terminal } from './lab/screen/lab-screen.ts';
import { version } from './version.ts';

/** The world as the commands see it. */
export interface Surroundings {
  /** Writes to standard output. */
  readonly print: (text: string) => void;
  readonly terminal: Terminal;
}

const EXIT_CODES = `
Exit codes: 0 done, 1 failed, 2 wrong use, 65 the input cannot be read, 75 try again later, 130 forced to stop.`;

/** The whole command line; parse it with `parseAsync`. */
export function operosctlProgram(around: Surroundings): Command {
  return reportingWrongUse(
    new Command('operosctl')
      .description('Looks after an Operos cluster from the command line.')
      .version(version)
      .enablePositionalOptions() // what stands behind a command is that command's
      .addCommand(labCommand(around))
      .addCommand(tokenCommand(around))
      .addCommand(joinTokenCommand(around))
      .addHelpText('after', EXIT_CODES),
  );
}

/** Lets wrong use, also of a subcommand, reach main as an error instead of ending the process with 1. */
function reportingWrongUse(command: Command): Command {
  for (const sub of command.commands) reportingWrongUse(sub);
  return command.exitOverride().showSuggestionAfterError().showHelpAfterError('(--help says more)');
}
