import { Command } from 'commander';
import type { Surroundings } from '../../program.ts';
import { type ClusterOptions, openTeamster } from '../../teamster/open-teamster.ts';
import { atTeamster } from '../at-teamster.ts';
import { printBackup } from './print-backup.ts';
import { openerOf, type OpenerOptions, sendArchive } from './send-archive.ts';

interface CheckOptions extends ClusterOptions, OpenerOptions {
  readonly json?: boolean;
}

/** `operosctl backup check`: proves an archive by restoring it into a scratch folder of the controller. */
export function checkCommand(around: Surroundings): Command {
  return withOpener(atTeamster(new Command('check').description('prove a backup; changes nothing')))
    .argument('<file>', 'the backup')
    .option('--json', 'print JSON')
    .action(async (file: string, options: CheckOptions) => {
      const session = await openTeamster(options, around.environment);
      const opener = await openerOf(file, options, around);
      const answer = await sendArchive(session, file, { ...opener, check: true });
      const { print } = around;
      print(options.json === true ? `${JSON.stringify(answer.backup)}\n` : printBackup(answer));
    });
}

/** Gives a command the options that say what opens an archive. */
export function withOpener(command: Command): Command {
  return command
    .option('--passphrase-file <file>', 'its passphrase, instead of asking')
    .option('--key-file <file>', 'the recovery key, instead of asking');
}
