import { CommanderError } from 'commander';
import { exitCodes, CommandFailure } from './exit-codes.ts';
import { prospectorProgram } from './program.ts';

try {
  await prospectorProgram({
    print: (text) => process.stdout.write(text),
    environment: process.env,
  }).parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  process.stderr.write(`prospector: ${(error as Error).message}\n`);
  return error instanceof CommandFailure ? error.exitCode : exitCodes.failed;
}
