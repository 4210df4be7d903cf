import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { type FaultCounts, faultKinds, readFault } from '../lab/fault.ts';
import { labPlace } from '../lab/lab-place.ts';
import { runLab } from '../lab/run-lab.ts';
import type { Surroundings } from '../program.ts';

interface LabCommandOptions {
  readonly workers: number;
  readonly seed: number;
  readonly port: number;
  readonly agentPort: number;
  readonly managementPort: number;
  readonly data: string;
  readonly speed: number;
  readonly fresh?: boolean;
  readonly fault?: FaultCounts;
}

/** `operosctl lab`: Teamster and Waterfront with a virtual datacentre. */
export function labCommand({ print }: Surroundings): Command {
  return new Command('lab')
    .description('run Teamster and Waterfront with simulated servers that speak the real protocols')
    .option('--workers <count>', 'how many simulated servers', whole(0, 10_000), 20)
    .option(
      '--seed <number>',
      'which datacentre: the same seed gives the same one',
      whole(0, 2 ** 31),
      1,
    )
    .option('--port <number>', 'where the GUI and the API answer', whole(1, 65_535), 8080)
    .option('--agent-port <number>', 'where machines enrol', whole(1, 65_535), 8443)
    .option('--management-port <number>', 'where metrics and health are', whole(1, 65_535), 9464)
    .option('--data <folder>', 'where everything is kept', '.operos')
    .option('--speed <factor>', 'how much faster than life machines boot', whole(1, 1_000), 5)
    .option('--fault <kind[=count]>', 'break that many servers; may be repeated', readFault)
    .option('--fresh', 'throw the data of earlier runs away first')
    .addHelpText('after', faultHelp())
    .action(async (options: LabCommandOptions) => {
      const programFolder = dirname(fileURLToPath(import.meta.url));
      const place = labPlace({ ...options, data: resolve(options.data), programFolder });
      const { seed, workers, speed, fault, fresh } = options;
      await runLab({
        place,
        plan: { seed, machines: workers, faults: fault ?? {} },
        speed,
        fresh: fresh === true,
        print,
      });
    });
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}

function faultHelp(): string {
  const kinds = Object.entries(faultKinds).map(([kind, does]) => `  ${kind.padEnd(16)}${does}`);
  return `\nFaults:\n${kinds.join('\n')}\n`;
}
