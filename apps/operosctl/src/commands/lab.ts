import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { type FaultCounts, faultKinds, readFault } from '../lab/datacentre/fault.ts';
import { readRecordedHardware } from '../lab/datacentre/recorded-hardware.ts';
import { labPlace } from '../lab/place/lab-place.ts';
import { runLab } from '../lab/run-lab.ts';
import { LabScreen } from '../lab/screen/lab-screen.ts';
import type { Surroundings } from '../program.ts';
import { cutInstallCommand } from './vm-lab/cut-install.ts';
import { examineCommand } from './vm-lab/examine.ts';
import { installCommand } from './vm-lab/install.ts';
import { machineCommands } from './vm-lab/machine-commands.ts';
import { netbootCommand } from './vm-lab/netboot.ts';
import { serveCommand } from './vm-lab/serve.ts';
import { upCommand } from './vm-lab/up.ts';
import { wholeNumber } from './whole-number.ts';

interface LabCommandOptions {
  readonly workers: number;
  readonly seed: number;
  readonly port: number;
  readonly agentPort: number;
  readonly managementPort: number;
  readonly data: string;
  readonly speed: number;
  readonly hardware?: string;
  readonly fresh?: boolean;
  readonly fault?: FaultCounts;
}

const port = wholeNumber(1, 65_535);

/** `operosctl lab`: Teamster and Waterfront with a virtual datacentre. */
export function labCommand(around: Surroundings): Command {
  const lab = datacentreCommand(around);
  const scenarios = [netbootCommand, installCommand, cutInstallCommand, examineCommand].map(
    (make) => make(around),
  );
  for (const command of [upCommand(around), ...machineCommands(around), ...scenarios])
    lab.addCommand(command);
  return lab.addCommand(serveCommand(), { hidden: true });
}

function datacentreCommand({ terminal }: Surroundings): Command {
  return new Command('lab')
    .enablePositionalOptions() // "lab --data" and "lab up --data" name different labs
    .description('run Teamster and Waterfront with simulated servers that speak the real protocols')
    .option('--workers <count>', 'how many simulated servers', wholeNumber(0, 10_000), 20)
    .option('--seed <number>', 'which datacentre: same seed, same log', wholeNumber(0, 2 ** 31), 1)
    .option('--port <number>', 'where the GUI and the API answer', port, 8080)
    .option('--agent-port <number>', 'where servers enrol', port, 8443)
    .option('--management-port <number>', 'where metrics and health are', port, 9464)
    .option('--data <folder>', 'where everything is kept', '.operos')
    .option('--speed <factor>', 'how much faster than life servers boot', wholeNumber(1, 1_000), 5)
    .option('--fault <kind[=count]>', 'break that many servers; may be repeated', readFault)
    .option('--hardware <folder>', 'first use the servers recorded there with lshw or prospector')
    .option('--fresh', 'throw the data of earlier runs away first')
    .addHelpText('after', faultHelp())
    .action(async (options: LabCommandOptions) => {
      const { seed, workers, speed, fault, fresh, hardware } = options;
      const programFolder = dirname(fileURLToPath(import.meta.url));
      const recorded = hardware === undefined ? [] : readRecordedHardware(resolve(hardware));
      await runLab({
        place: labPlace({ ...options, data: resolve(options.data), programFolder }),
        plan: { seed, machines: workers, faults: fault ?? {}, recorded },
        speed,
        fresh: fresh === true,
        screen: new LabScreen(terminal),
      });
    });
}

function faultHelp(): string {
  const kinds = Object.entries(faultKinds).map(([kind, does]) => `  ${kind.padEnd(16)}${does}`);
  return `\nFaults, given to the last servers:\n${kinds.join('\n')}\n`;
}
