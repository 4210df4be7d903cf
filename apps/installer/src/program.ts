import { Command } from 'commander';
import { checkCommand } from './commands/check.ts';
import { planCommand } from './commands/plan.ts';
import { reportCommand } from './commands/report.ts';
import { runCommand } from './commands/run.ts';
import { wizard } from './commands/wizard.ts';
import { version } from './version.ts';

/** The world as the commands see it. */
export interface Surroundings {
  readonly print: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Fires when the service manager ends the program. */
  readonly stop: AbortSignal;
}

const AFTER = `
Without a command it shows its screens. Only the screens and "run" write to a disk.

Exit codes: 0 done, 1 what was looked at cannot be used as it is, 2 wrong use, 66 the file cannot be read, 70 failed.
A failed installation has said which step failed and why; it may be begun again.`;

/** The whole command line; parse it with `parseAsync`. */
export function installerProgram(around: Surroundings): Command {
  const program = new Command('installer')
    .description('Makes a machine the controller of an Operos cluster.')
    .version(version)
    .enablePositionalOptions() // --root is an option of the screens and of "report" alike
    .addCommand(checkCommand(around))
    .addCommand(planCommand(around))
    .addCommand(runCommand(around))
    .addCommand(reportCommand(around))
    .addHelpText('after', AFTER);
  return reportingWrongUse(wizard(program, around));
}

/** Lets wrong use, also of a subcommand, reach main as an error instead of ending the process with 1. */
function reportingWrongUse(command: Command): Command {
  for (const sub of command.commands) reportingWrongUse(sub);
  return command.exitOverride();
}
