import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import { stopOnSignals } from '../../lab/stop-on-signals.ts';
import type { InstallRun } from '../../vm-lab/install/install-lab.ts';
import type { Firmware } from '../../vm-lab/machine/machine-plan.ts';
import { placeOf, withFolder } from './lab-options.ts';

/** The options of every command that installs a controller. */
export interface InstallWords {
  readonly data: string;
  readonly firmware: Firmware | 'both';
  readonly iso?: string;
  readonly emulator?: string;
  readonly json?: boolean;
}

/** Adds what is installed from, on what kind of machine. */
export function withMedium(command: Command, firmware: InstallWords['firmware']): Command {
  return withFolder(command)
    .addOption(
      new Option('--firmware <kind>', 'what the machines start with')
        .choices(['bios', 'uefi', 'both'])
        .default(firmware),
    )
    .option('--iso <file>', 'the installation medium; the newest of dist/iso if unsaid')
    .option('--emulator <folder>', 'a folder with the unpacked packages of another QEMU')
    .option('--json', 'print what was seen as JSON');
}

/** One run for each kind of firmware, to be done one after the other. */
export function installRuns(words: InstallWords): readonly InstallRun[] {
  endOnSignals();
  const { firmware, emulator, json } = words;
  const kinds: readonly Firmware[] = firmware === 'both' ? ['bios', 'uefi'] : [firmware];
  return kinds.map((kind) => ({
    ...{ place: placeOf(words), firmware: kind, iso: mediumOf(words) },
    unpackedEmulator: emulator === undefined ? undefined : resolve(emulator),
    say: (sentence) => (json === true ? process.stderr : process.stdout).write(`${sentence}\n`),
  }));
}

/** How a command ends of which some runs are not as they should be. */
export function failedRuns(failed: number, words: InstallWords): CommandFailure {
  const { logs } = placeOf(words);
  return new CommandFailure(
    exitCodes.failed,
    `${failed} of the runs ended otherwise than they should; what the machines said is in ${logs}`,
  );
}

/** Networks and machines are removed as the process exits. */
function endOnSignals(): void {
  const end = (): never => process.exit(exitCodes.forced);
  stopOnSignals(process, { onStop: end, onForce: end });
}

function mediumOf({ iso }: InstallWords): string {
  if (iso !== undefined) return resolve(iso);
  const built = resolve('dist/iso');
  const media = existsSync(built) ? readdirSync(built) : [];
  const name = media
    .filter((each) => /-dev-.*\.iso$/.test(each))
    .sort()
    .at(-1);
  if (name !== undefined) return join(built, name);
  throw new CommandFailure(
    exitCodes.failed,
    `Expected an installation medium in ${built}, found none; build one: npm run iso -- --dev`,
  );
}
