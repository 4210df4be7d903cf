import { Argument, Command } from 'commander';
import { completionNodes } from '../completion/command-tree.ts';
import { printCompletion, type Shell, shells } from '../completion/print-completion.ts';
import type { Surroundings } from '../program.ts';

/** `operosctl completion`: a script for the shell, made from the commands as they are. */
export function completionCommand({ print }: Surroundings, program: Command): Command {
  return new Command('completion')
    .description('print a script with which a shell completes these commands')
    .addArgument(new Argument('<shell>').choices([...shells]))
    .action((shell: Shell) => {
      print(printCompletion(shell, completionNodes(program)));
    });
}
