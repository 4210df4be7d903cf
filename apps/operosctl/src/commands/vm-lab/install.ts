import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import { stopOnSignals } from '../../lab/stop-on-signals.ts';
import type { Surroundings } from '../../program.ts';
import { install } from '../../vm-lab/install/install.ts';
import type { InstallReport } from '../../vm-lab/install/install-report.ts';
import { printInstall } from '../../vm-lab/install/print-install.ts';
import type { Firmware } from '../../vm-lab/machine/machine-plan.ts';
import { placeOf, withFolder } from './lab-options.ts';

interface InstallWords {
  readonly data: string;
  readonly firmware: Firmware | 'both';
  readonly iso?: string;
  readonly emulator?: string;
  readonly json?: boolean;
}

/** `operosctl lab install`: the medium makes a blank machine a controller, and that one a blank machine a worker. */
export function installCommand({ print }: Surroundings): Command {
  return withFolder(new Command('install'))
    .description('install a controller from the medium, boot a worker from it, and time both')
    .addOption(firmwareOption())
    .option('--iso <file>', 'the installation medium; the newest of dist/iso if unsaid')
    .option('--emulator <folder>', 'a folder with the unpacked packages of another QEMU')
    .option('--json', 'print what was seen as JSON')
    .action(async (words: InstallWords) => {
      endOnSignals();
      const reports = await installEach(words);
      print(
        words.json === true
          ? `${JSON.stringify(reports)}\n`
          : reports.map((report) => `\n${printInstall(report)}`).join(''),
      );
      const failed = reports.filter(({ problems }) => problems.length > 0);
      if (failed.length === 0) return;
      const { logs } = placeOf(words);
      throw new CommandFailure(
        exitCodes.failed,
        `${failed.length} of ${reports.length} installations are not as they should be; what the machines said is in ${logs}`,
      );
    });
}

/** Networks and machines are removed as the process exits. */
function endOnSignals(): void {
  const end = (): never => process.exit(exitCodes.forced);
  stopOnSignals(process, { onStop: end, onForce: end });
}

async function installEach(words: InstallWords): Promise<readonly InstallReport[]> {
  const say = (sentence: string): void => {
    (words.json === true ? process.stderr : process.stdout).write(`${sentence}\n`);
  };
  const kinds: readonly Firmware[] =
    words.firmware === 'both' ? ['bios', 'uefi'] : [words.firmware];
  const reports: InstallReport[] = [];
  for (const firmware of kinds)
    reports.push(
      await install({
        ...{ place: placeOf(words), firmware, iso: mediumOf(words), say },
        unpackedEmulator: words.emulator === undefined ? undefined : resolve(words.emulator),
      }),
    );
  return reports;
}

function firmwareOption(): Option {
  return new Option('--firmware <kind>', 'what the machines start with')
    .choices(['bios', 'uefi', 'both'])
    .default('both');
}

function mediumOf({ iso }: InstallWords): string {
  const built = resolve('dist/iso');
  const media = existsSync(built) ? readdirSync(built) : [];
  const found = media.filter((name) => /-dev-.*\.iso$/.test(name)).sort();
  const name = found.at(-1);
  if (iso !== undefined) return resolve(iso);
  if (name !== undefined) return join(built, name);
  throw new CommandFailure(
    exitCodes.failed,
    `Expected an installation medium in ${built}, found none; build one: npm run iso -- --dev`,
  );
}
