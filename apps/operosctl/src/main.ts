import { CommanderError } from 'commander';
import { CommandFailure, exitCodes } from './exit-codes.ts';
import { operosctlProgram } from './program.ts';
import { nobody, PersonAtTerminal } from './screen/person.ts';
import { printable } from './screen/printable.ts';

const print = (text: string) => process.stdout.write(text);
const note = (text: string) => process.stderr.write(text);

// A pager that was closed early has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  await operosctlProgram({
    print,
    note,
    terminal: {
      write: print,
      isInteractive: process.stdout.isTTY,
      columns: () => process.stdout.columns,
    },
    person:
      process.stdin.isTTY && process.stderr.isTTY
        ? new PersonAtTerminal(process.stdin, note)
        : nobody,
    environment: process.env,
  }).parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  const { message } = error as Error;
  if (message !== '') note(`operosctl: ${printable(message)}\n`);
  return error instanceof CommandFailure ? error.exitCode : exitCodes.failed;
}
