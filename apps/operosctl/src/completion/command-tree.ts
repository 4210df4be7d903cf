import type { Command } from 'commander';

/** What may follow after the words of one command. */
export interface CompletionNode {
  /** The words from the program's name on, without it: `backup key`; empty for the program itself. */
  readonly path: string;
  readonly commands: readonly CompletionWord[];
  readonly options: readonly CompletionWord[];
}

/** One word to offer, and what it is for. */
export interface CompletionWord {
  readonly word: string;
  readonly help: string;
}

/** Every command of the tree, the program first. Hidden ones are left out. */
export function completionNodes(program: Command): readonly CompletionNode[] {
  return walk(program, []);
}

function walk(command: Command, words: readonly string[]): CompletionNode[] {
  const help = command.createHelp();
  const subcommands = help.visibleCommands(command);
  const node = {
    path: words.join(' '),
    commands: subcommands.map((sub) => ({ word: sub.name(), help: sub.description() })),
    options: help
      .visibleOptions(command)
      .flatMap(({ long, description }) =>
        long === undefined ? [] : [{ word: long, help: description }],
      ),
  };
  return [node, ...subcommands.flatMap((sub) => walk(sub, [...words, sub.name()]))];
}
