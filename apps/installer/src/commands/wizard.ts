import type { Command } from 'commander';
import { deviceAt, standardTerminal, whichTerminals } from '@operos/terminal-ui/node';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import { localInstallerWorld } from '../machine/local-installer-world.ts';
import { readFacts } from '../machine/read-facts.ts';
import { readText } from '../machine/read-text.ts';
import type { Surroundings } from '../program.ts';
import { version } from '../version.ts';
import { LineConsoles } from '../unattended/line-consoles.ts';
import { localUnattendedWorld } from '../unattended/local-unattended-world.ts';
import { runUnattended } from '../unattended/unattended-run.ts';
import { WizardRun, type WizardTerminal } from '../wizard/wizard-run.ts';

interface WizardOptions {
  readonly consoles?: true;
  readonly root?: string;
}

const CONSOLES = '/sys/class/tty/console/active';
const COUNTDOWN_MS = 10_000;

/** `installer` without a command: the screens. */
export function wizard(program: Command, around: Surroundings): Command {
  return program
    .option('--consoles', 'show it on the first screen and every serial console, not here')
    .option('--root <folder>', 'show the hardware that is recorded below this folder')
    .action(async (options: WizardOptions) => {
      const root = options.root;
      const facts = readFacts(root ?? '/', version);
      const terminals = terminalsFor(options, around);
      if (options.consoles === true && facts.onMedium && facts.unattended !== undefined)
        if ((await unattended(facts.unattended, terminals, around)) === 'ended') return;
      const run = new WizardRun(localInstallerWorld(root, facts), facts);
      await run.run(terminals, around.stop);
    });
}

/** Before there are screens; a key in time, or after a failure, leads to them. */
async function unattended(
  config: string,
  terminals: readonly WizardTerminal[],
  { stop }: Surroundings,
): Promise<'screens' | 'ended'> {
  const consoles = new LineConsoles(terminals);
  const world = localUnattendedWorld();
  try {
    return await runUnattended(config, {
      world,
      consoles,
      signal: stop,
      countdownMs: COUNTDOWN_MS,
    });
  } finally {
    consoles.close();
  }
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
