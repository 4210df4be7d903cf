import { Command, CommanderError } from 'commander';
import { fileText } from './machine/file-text.ts';
import { JournalFeed } from './machine/journal-feed.ts';
import { MachineWatch } from './machine/machine-watch.ts';
import { askProgram } from './machine/program-output.ts';
import { readMachine } from './machine/read-machine.ts';
import { openSessions } from './open-sessions.ts';
import { runConsole } from './run-console.ts';
import { whichTerminals } from './terminal/which-terminals.ts';
import { version } from './version.ts';

const program = new Command('operos-console')
  .description('Shows on the screens of a server how it is.')
  .version(version)
  .option(
    '--terminal <device...>',
    'where to show it; the first screen and every serial console when absent',
  )
  .option('--root <folder>', 'read /sys, /proc, /run and /usr below this folder', '/')
  .exitOverride();

try {
  const { terminal, root } = program.parse().opts<{ terminal?: string[]; root: string }>();
  const active = fileText('/sys/class/tty/console/active') ?? '';
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.once(signal, () => {
      stop.abort();
    });
  const world = {
    watch: new MachineWatch(() => readMachine(root), askProgram),
    journal: new JournalFeed(askProgram),
    sessions: openSessions(terminal ?? whichTerminals(active), version),
  };
  await runConsole(world, stop.signal);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  process.stderr.write(`operos-console: ${(error as Error).message}\n`);
  return 1;
}
