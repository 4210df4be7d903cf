import { Command } from 'commander';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import { stopOnSignals } from '../../lab/stop-on-signals.ts';
import type { Surroundings } from '../../program.ts';
import type { BootRecord } from '../../vm-lab/scenario/boot-record.ts';
import { netboot } from '../../vm-lab/scenario/netboot.ts';
import { printBoots } from '../../vm-lab/scenario/print-boots.ts';
import { LabService } from '../../vm-lab/service/lab-service.ts';
import { VmLab, type VmLabOptions } from '../../vm-lab/vm-lab.ts';
import { statusText } from './status-text.ts';
import { labOptions, type LabWords, withMachines } from './lab-options.ts';

interface NetbootWords extends LabWords {
  readonly together?: boolean;
  readonly json?: boolean;
}

/** `operosctl lab netboot`: a lab of its own, from blank machines to workers that applied their plan. */
export function netbootCommand({ print }: Surroundings): Command {
  return withMachines(new Command('netboot'))
    .description('boot blank machines over the network until they follow their plan, and time it')
    .option('--together', 'all machines at once instead of one after the other')
    .option('--json', 'print what was seen as JSON')
    .action(async (words: NetbootWords) => {
      const say = (sentence: string): void => {
        (words.json === true ? process.stderr : process.stdout).write(`${sentence}\n`);
      };
      const records = await run(labOptions(words), words.together === true, say);
      print(words.json === true ? `${JSON.stringify(records)}\n` : `\n${printBoots(records)}`);
      const failed = records.filter(({ problems }) => problems.length > 0);
      if (failed.length > 0)
        throw new CommandFailure(
          exitCodes.failed,
          `${failed.length} of ${records.length} machines did not boot as they should; what they said is in ${labOptions(words).place.logs}`,
        );
    });
}

async function run(
  options: VmLabOptions,
  together: boolean,
  say: (sentence: string) => void,
): Promise<readonly BootRecord[]> {
  const stop = stopOnSignals(process, { onStop: () => undefined, onForce: () => process.exit(1) });
  const lab = await VmLab.start(options);
  const service = await LabService.open(lab, options.place.socket);
  say(statusText(lab.status));
  try {
    return await Promise.race([
      netboot({ lab, machines: options.machines, together, say }),
      refusal(stop),
    ]);
  } finally {
    service.close();
    await lab.stop();
  }
}

function refusal(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new CommandFailure(exitCodes.forced, 'Stopped.'));
    });
  });
}
