import { CommanderError } from 'commander';
import { exitCodes, CommandFailure } from './exit-codes.ts';
import { operosctlProgram } from './program.ts';

const print = (text: string) => process.stdout.write(text);

try {
  await operosctlProgram({
    print,
    terminal: {
      write: print,
      isInteractive: process.stdout.isTTY,
      columns: () => process.stdout.columns,
    },
  }).parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  process.stderr.write(`operosctl: ${(error as Error).message}\n`);
  return error instanceof CommandFailure ? error.exitCode : exitCodes.failed;
}
