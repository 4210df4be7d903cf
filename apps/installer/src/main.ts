import { CommanderError } from 'commander';
import { CommandFailure, exitCodes } from './exit-codes.ts';
import { installerProgram } from './program.ts';

const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const)
  process.once(signal, () => {
    stop.abort();
  });

try {
  await installerProgram({
    print: (text) => process.stdout.write(text),
    environment: process.env,
    stop: stop.signal,
  }).parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  process.stderr.write(`installer: ${(error as Error).message}\n`);
  return error instanceof CommandFailure ? error.exitCode : exitCodes.failed;
}
