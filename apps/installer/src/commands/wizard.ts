import type { Command } from 'commander';
import { deviceAt, standardTerminal, whichTerminals } from '@operos/terminal-ui/node';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import { probeMachine } from '../machine/probe-machine.ts';
import { readFacts } from '../machine/read-facts.ts';
import { readText } from '../machine/read-text.ts';
import { powerMachine } from '../machine/run-program.ts';
import type { Surroundings } from '../program.ts';
import { judgeSettingsFile } from '../settings/judge-settings-file.ts';
import { version } from '../version.ts';
import { WizardRun, type WizardTerminal } from '../wizard/wizard-run.ts';

interface WizardOptions {
  readonly consoles?: true;
  readonly root?: string;
}

const CONSOLES = '/sys/class/tty/console/active';

/** `installer` without a command: the screens. */
export function wizard(program: Command, around: Surroundings): Command {
  return program
    .option('--consoles', 'show it on the first screen and every serial console, not here')
    .option('--root <folder>', 'show the hardware that is recorded below this folder')
    .action(async (options: WizardOptions) => {
      const root = options.root;
      const run = new WizardRun(
        {
          probe: () => probeMachine(root),
          judgeSettings: judgeSettingsFile,
          power: powerMachine,
        },
        readFacts(root ?? '/', version),
      );
      await run.run(terminalsFor(options, around), around.stop);
    });
}

function terminalsFor(
  { consoles }: WizardOptions,
  { environment }: Surroundings,
): WizardTerminal[] {
  if (consoles === true)
    return whichTerminals(readText(CONSOLES)).map((path) => ({ open: deviceAt(path), path }));
  const open = standardTerminal(environment);
  if (open === undefined)
    throw new CommandFailure(
      exitCodes.usage,
      'Expected a terminal to show the screens on. "installer report" and "installer check" need none.',
    );
  return [{ open, path: undefined }];
}
