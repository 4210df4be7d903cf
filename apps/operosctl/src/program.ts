import { Command } from 'commander';
import { labCommand } from './commands/lab.ts';
import { tokenCommand } from './commands/token.ts';
import { version } from './version.ts';

/** The world as the commands see it. */
export interface Surroundings {
  readonly print: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const EXIT_CODES = `
Exit codes: 0 done, 1 failed, 2 wrong use, 65 the input cannot be read, 75 try again later.`;

/** The whole command line; parse it with `parseAsync`. */
export function operosctlProgram(around: Surroundings): Command {
  return new Command('operosctl')
    .description('Looks after an Operos cluster from the command line.')
    .version(version)
    .exitOverride()
    .addCommand(labCommand(around))
    .addCommand(tokenCommand(around))
    .addHelpText('after', EXIT_CODES);
}
