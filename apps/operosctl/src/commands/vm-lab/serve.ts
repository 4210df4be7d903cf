import { Command } from 'commander';
import { stopOnSignals } from '../../lab/stop-on-signals.ts';
import { LabService } from '../../vm-lab/service/lab-service.ts';
import { VmLab } from '../../vm-lab/vm-lab.ts';
import { labOptions, type LabWords, placeOf, withMachines } from './lab-options.ts';

/** `operosctl lab serve`: the process that keeps a lab, started by `lab up`. */
export function serveCommand(): Command {
  return withMachines(new Command('serve'))
    .description('keep a lab in this process until somebody ends it')
    .action(async (words: LabWords) => {
      const stop = stopOnSignals(process, {
        onStop: () => undefined,
        onForce: () => process.exit(1),
      });
      const lab = await VmLab.start(labOptions(words));
      const service = await LabService.open(lab, placeOf(words).socket);
      const told = await Promise.race([service.asked, aborted(stop)]);
      await lab.stop();
      told();
      service.close();
    });
}

function aborted(signal: AbortSignal): Promise<() => void> {
  return new Promise((resolve) => {
    const end = () => {
      resolve(() => undefined);
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
