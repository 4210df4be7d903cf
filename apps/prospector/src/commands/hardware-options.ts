import { Command } from 'commander';

/** A command with the options that say where hardware is read from. */
export function hardwareCommand(name: string): Command {
  return new Command(name)
    .option(
      '--lshw <file>',
      'read recorded output of lshw -xml or lshw -json instead of this machine',
    )
    .option('--lsblk <file>', 'with --lshw: recorded output of lsblk --json')
    .option('--root <folder>', 'read sys and proc below this folder instead of /');
}
