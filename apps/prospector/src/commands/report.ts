import type { Command } from 'commander';
import type { Surroundings } from '../program.ts';
import { hardwareCommand } from './hardware-options.ts';
import { type HardwareSource, readHardware } from './read-hardware.ts';

/** `prospector report`: the whole hardware report as JSON. */
export function reportCommand({ print }: Surroundings): Command {
  return hardwareCommand('report')
    .description('print the hardware report as JSON')
    .option('--pretty', 'indent it for people')
    .action(async (options: HardwareSource & { pretty?: boolean }) => {
      const report = await readHardware(options);
      print(`${JSON.stringify(report, null, options.pretty === true ? 2 : 0)}\n`);
    });
}
