import { Command } from 'commander';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { Surroundings } from '../../program.ts';
import { type ClusterOptions, openTeamster } from '../../teamster/open-teamster.ts';
import { readJson } from '../../teamster/read-body.ts';
import { atTeamster } from '../at-teamster.ts';
import { checkCommand } from './check.ts';
import { runNightly } from './nightly.ts';
import { newPassphrase, type PassphraseOptions } from './passphrase.ts';
import { saveArchive } from './save-archive.ts';

interface BackupOptions extends ClusterOptions, PassphraseOptions {
  readonly out?: string;
  readonly nightly?: boolean;
  readonly dataDir: string;
  readonly json?: boolean;
}

interface BackupState {
  readonly recipient: string;
  readonly keyShownAt: string | null;
  readonly lastProvenAt: string | null;
}

/** `operosctl backup`: everything a controller must not lose, in one encrypted file. */
export function backupCommand(around: Surroundings): Command {
  return atTeamster(
    new Command('backup')
      .enablePositionalOptions() // "backup --json" and "backup check --json" are not the same
      .description('write one encrypted file with all a controller must not lose')
      .option('--out <file>', 'where to (default: operos-DATE.tar.gz.age here)')
      .option('--passphrase', 'ask for a passphrase, instead of using the recovery key')
      .option('--passphrase-file <file>', 'read the passphrase from a file')
      .option('--nightly', 'on the controller: write the archive of the night and prove it')
      .option('--data-dir <folder>', 'with --nightly: Teamster’s', '/var/lib/operos/teamster')
      .option('--json', 'print JSON'),
  )
    .action(async (options: BackupOptions) => {
      if (options.nightly === true) await runNightly(options, around);
      else await writeBackup(options, around);
    })
    .addCommand(keyCommand(around))
    .addCommand(statusCommand(around))
    .addCommand(checkCommand(around));
}

async function writeBackup(options: BackupOptions, around: Surroundings): Promise<void> {
  const session = await openTeamster(options, around.environment);
  const passphrase = await newPassphrase(options, around.person);
  const day = new Date().toISOString().slice(0, 10);
  const file = options.out ?? `operos-${day}.tar.gz.age`;
  around.note('Collecting …\n');
  const archive = await session.post(
    '/api/v1/backup',
    passphrase === undefined ? {} : { passphrase },
  );
  const { bytes, sha256 } = await saveArchive(archive, file);
  if (options.json === true) around.print(`${JSON.stringify({ file, bytes, sha256 })}\n`);
  else around.print(`${file}: ${bytes} bytes, sha256:${sha256}\n`);
  if (passphrase !== undefined) return;
  const state = (await session.get('/api/v1/backup')) as BackupState;
  if (state.keyShownAt === null) around.note(KEEP_THE_KEY);
}

const KEEP_THE_KEY =
  'Only the recovery key opens this file, and it lies on the controller alone. Take it off now: operosctl backup key\n';

/** `operosctl backup key`: the recovery key, to be kept where the controller is not. */
function keyCommand({ print, note, environment }: Surroundings): Command {
  return atTeamster(
    new Command('key').description('show the recovery key; keep it off the controller'),
  )
    .option('--json', 'print JSON')
    .action(async (options: ClusterOptions & { readonly json?: boolean }) => {
      const session = await openTeamster(options, environment);
      const key = (await readJson(await session.post('/api/v1/backup/key'))) as {
        readonly identity: string;
        readonly recipient: string;
      };
      if (options.json === true) print(`${JSON.stringify(key)}\n`);
      else print(`${key.identity}\n`);
      note('Print it, or keep it in a password safe. It opens every backup of this cluster.\n');
    });
}

/** `operosctl backup status`: when a backup was last proven, and whether somebody has the key. */
function statusCommand({ print, environment }: Surroundings): Command {
  return atTeamster(new Command('status').description('show when a backup was last proven'))
    .option('--json', 'print JSON')
    .action(async (options: ClusterOptions & { readonly json?: boolean }) => {
      const session = await openTeamster(options, environment);
      const state = (await session.get('/api/v1/backup')) as BackupState | undefined;
      if (state === undefined)
        throw new CommandFailure(exitCodes.failed, 'Expected the state of the backups, got none.');
      if (options.json === true) print(`${JSON.stringify(state)}\n`);
      else
        print(
          `Last proven nightly backup: ${state.lastProvenAt ?? 'none yet'}\n` +
            `Recovery key last shown:    ${state.keyShownAt ?? 'never; run operosctl backup key'}\n` +
            `Its public half:            ${state.recipient}\n`,
        );
    });
}
