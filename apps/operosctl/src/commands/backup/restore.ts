import { Command } from 'commander';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { Surroundings } from '../../program.ts';
import { agrees } from '../../screen/person.ts';
import { type ClusterOptions, openTeamster } from '../../teamster/open-teamster.ts';
import { atTeamster } from '../at-teamster.ts';
import { withOpener } from './check.ts';
import { printBackup } from './print-backup.ts';
import { openerOf, type OpenerOptions, sendArchive } from './send-archive.ts';

interface RestoreOptions extends ClusterOptions, OpenerOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `operosctl restore`: proves a backup, shows it, asks, and has the controller begin anew with it. */
export function restoreCommand(around: Surroundings): Command {
  return withOpener(atTeamster(new Command('restore').description('begin anew with a backup')))
    .argument('<file>', 'the backup')
    .option('--yes', 'do not ask')
    .option('--json', 'print JSON')
    .action(async (file: string, options: RestoreOptions) => {
      const { print, note, environment } = around;
      const session = await openTeamster(options, environment);
      const opener = await openerOf(file, options, around);
      note('Checking …\n');
      note(printBackup(await sendArchive(session, file, { ...opener, check: true })));
      if (options.yes !== true) await demandYes(around);
      const answer = await sendArchive(session, file, opener);
      if (options.json === true) print(`${JSON.stringify(answer)}\n`);
      else print(afterwards(session.origin, answer.backup.caFingerprint));
    });
}

async function demandYes({ person }: Surroundings): Promise<void> {
  if (!person.isThere)
    throw new CommandFailure(exitCodes.usage, 'Expected --yes where nobody can be asked.');
  const question = 'Replace everything that this controller knows with it?';
  if (!(await agrees(person, question)))
    throw new CommandFailure(exitCodes.failed, 'Nothing was changed.');
}

function afterwards(origin: string, caFingerprint: string): string {
  return [
    'Restored; Teamster starts again with it. Servers that were let in go on by themselves.',
    `The controller’s authority is now ${caFingerprint},`,
    'and names and passwords are those of the backup. Sign in again:',
    `  operosctl login ${origin} --ca-fingerprint ${caFingerprint}`,
    '',
  ].join('\n');
}
