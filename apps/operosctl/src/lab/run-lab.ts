import { CommandFailure, exitCodes } from '../exit-codes.ts';
import { checkDatacentre } from './datacentre/check-datacentre.ts';
import { type DatacentrePlan, rackMachines, type RackedMachine } from './datacentre/datacentre.ts';
import { Lab } from './lab.ts';
import { checkPorts } from './place/check-ports.ts';
import { holdFolder } from './place/hold-folder.ts';
import type { LabPlace } from './place/lab-place.ts';
import { prepareFolder } from './place/prepare-folder.ts';
import type { LabScreen } from './screen/lab-screen.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { stopLeftoverTeamster } from './teamster/leftover-teamster.ts';

/** One run of the lab. */
export interface LabRun {
  readonly place: LabPlace;
  readonly plan: DatacentrePlan;
  /** How many times as fast as on the wall time passes for the machines. */
  readonly speed: number;
  /** Whether to throw away first what earlier runs left. */
  readonly fresh: boolean;
  readonly screen: LabScreen;
}

/** Runs until a signal stops it; refuses whatever stands in the way before it touches anything. */
export async function runLab(run: LabRun): Promise<void> {
  const { place, plan, screen } = run;
  const machines = racked(plan);
  const { firstSeed, release } = holdFolder(place, plan.seed);
  try {
    const signal = stopOnCtrlC(screen);
    await makeReady(run, signal);
    if (!run.fresh && firstSeed !== plan.seed) screen.say(otherSeed(firstSeed, plan));
    await new Lab(run, machines, signal).run();
  } finally {
    release();
  }
  screen.say(
    `  Stopped. The data is kept in ${place.data}; the next start goes on with it, --fresh starts over.\n`,
  );
}

function stopOnCtrlC(screen: LabScreen): AbortSignal {
  return stopOnSignals(process, {
    onStop: () => {
      screen.say('  Stopping … (Ctrl-C again forces it)\n');
    },
    onForce: () => {
      screen.clearStatus();
      screen.say('  Forced to stop; nothing that was acknowledged is lost.\n');
      process.exit(exitCodes.forced);
    },
  });
}

function racked(plan: DatacentrePlan): readonly RackedMachine[] {
  const machines = rackMachines(plan);
  const problem = checkDatacentre(plan, machines);
  if (problem !== undefined) throw new CommandFailure(exitCodes.usage, problem);
  return machines;
}

async function makeReady(
  { place, plan, fresh, screen }: LabRun,
  signal: AbortSignal,
): Promise<void> {
  if (await stopLeftoverTeamster(place.teamsterMark, signal))
    screen.say('  Stopped the Teamster of an earlier lab that was killed.\n');
  const problems = await checkPorts(place.ports);
  if (problems.length > 0) throw new CommandFailure(exitCodes.failed, problems.join('\n'));
  prepareFolder(place, plan.seed, fresh);
}

function otherSeed(first: number, { seed }: DatacentrePlan): string {
  return `  This data was begun with seed ${first}. The servers of seed ${seed} come as new ones beside those; --fresh starts over.\n`;
}
