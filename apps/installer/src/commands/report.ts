import { Command } from 'commander';
import { pictureText } from '@operos/terminal-ui';
import { CommandFailure, exitCodes } from '../exit-codes.ts';
import { hardwareLines } from '../hardware/hardware-lines.ts';
import { probeMachine } from '../machine/probe-machine.ts';
import type { Surroundings } from '../program.ts';

const COLUMNS = 100;

/** `installer report`: what this machine is made of, and whether it suffices for a controller. */
export function reportCommand({ print }: Surroundings): Command {
  return new Command('report')
    .description('print what this machine is made of, and whether it suffices for a controller')
    .option('--json', 'print {"issues":[…],"report":{…}}')
    .option('--root <folder>', 'read sys and proc below this folder')
    .action(async ({ json, root }: { json?: true; root?: string }) => {
      const probe = await probeMachine(root);
      if (probe.kind !== 'seen')
        throw new CommandFailure(exitCodes.failed, 'The hardware cannot be read.');
      const { report, issues } = probe;
      print(
        json === true
          ? `${JSON.stringify({ issues, report })}\n`
          : `${pictureText({ lines: hardwareLines(probe, COLUMNS) })}\n`,
      );
      if (issues.some(({ severity }) => severity === 'error'))
        throw new CommandFailure(exitCodes.unusable, 'This machine does not suffice.');
    });
}
