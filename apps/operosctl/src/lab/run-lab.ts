import { CommandFailure, exitCodes } from '../exit-codes.ts';
import { checkDatacentre } from './datacentre/check-datacentre.ts';
import { type DatacentrePlan, rackMachines, type RackedMachine } from './datacentre/datacentre.ts';
import { Lab } from './lab.ts';
import { checkPorts } from './place/check-ports.ts';
import { holdFolder } from './place/hold-folder.ts';
import type { LabPlace } from './place/lab-place.ts';
import { prepareFolder } from './place/prepare-folder.ts';
import type { LabScreen } from './screen/lab-screen.ts';
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
  const machines = racked(run.plan);
  const { firstSeed, release } = holdFolder(run.place, run.plan.seed);
  try {
    await makeReady(run);
    if (!run.fresh && firstSeed !== run.plan.seed) run.screen.say(otherSeed(firstSeed, run.plan));
    await new Lab(run, machines).run();
  } finally {
    release();
  }
  run.screen.say(
    `  Stopped. The data is kept in ${run.place.data}; the next start goes on with it, --fresh starts over.\n`,
  );
}

function racked(plan: DatacentrePlan): readonly RackedMachine[] {
  const machines = rackMachines(plan);
  const problem = checkDatacentre(plan, machines);
  if (problem !== undefined) throw new CommandFailure(exitCodes.usage, problem);
  return machines;
}

async function makeReady({ place, plan, fresh, screen }: LabRun): Promise<void> {
  if (await stopLeftoverTeamster(place.teamsterMark))
    screen.say('  Stopped the Teamster of an earlier lab that was killed.\n');
  const problems = await checkPorts(place.ports);
  if (problems.length > 0) throw new CommandFailure(exitCodes.failed, problems.join('\n'));
  prepareFolder(place, plan.seed, fresh);
}

function otherSeed(first: number, { seed }: DatacentrePlan): string {
  return `  This data was begun with seed ${first}. The servers of seed ${seed} come as new ones beside those; --fresh starts over.\n`;
}
