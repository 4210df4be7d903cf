import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { firstPassword } from '../controller/first-sign-in.ts';
import { InstalledController } from '../controller/installed-controller.ts';
import { InstallLab, type InstallRun } from '../install-lab.ts';
import { untilSaid } from '../stages/serial-ear.ts';
import { BystanderDisk } from './bystander-disk.ts';
import { cutPoints } from './cut-points.ts';
import type { CutReport } from './cut-report.ts';

const BYSTANDER_MIB = 256;
const FIRST_STEP_MS = 900_000;

/** What the scenario goes with. */
export interface CutsRun extends InstallRun {
  readonly cuts: number;
  readonly seed: number;
  /** How long the steps take; unsaid, it is seen by an installation that is not cut. */
  readonly span?: number | undefined;
}

/**
 * Installs once to see how long it takes; then loses the power that many times at moments drawn from the seed, each time
 * on a blank disk, and installs again.
 */
export async function cutInstallations(run: CutsRun): Promise<readonly CutReport[]> {
  mkdirSync(run.place.folder, { recursive: true, mode: 0o700 });
  const bystander = BystanderDisk.make(join(run.place.folder, 'bystander.disk'), BYSTANDER_MIB);
  const seconds = run.span ?? (await secondsUncut(run, bystander));
  run.say(`uncut, the steps take ${seconds.toFixed(1)} s`);
  const reports: CutReport[] = [];
  for (const at of cutPoints({ count: run.cuts, seed: run.seed, seconds })) {
    reports.push(await cutOnce(run, bystander, at));
    const { during, problems } = reports.at(-1) ?? { during: '', problems: [] };
    run.say(`cut after ${at.toFixed(1)} s during ${during}: ${problems[0] ?? 'passed'}`);
  }
  rmSync(bystander.file);
  return reports;
}

async function secondsUncut(run: CutsRun, bystander: BystanderDisk): Promise<number> {
  const lab = await labFor(run, bystander);
  try {
    await lab.installation.fromMedium();
    if (!(await bystander.isUntouched()))
      throw new Error(
        'Expected the other disk to be untouched by an installation that was not cut',
      );
    const { stages } = lab.installation;
    const first = stages.find(({ id }) => id.startsWith('step-'))?.seconds ?? 0;
    return (stages.at(-1)?.seconds ?? 0) - first;
  } finally {
    await lab.stop();
  }
}

async function cutOnce(run: CutsRun, bystander: BystanderDisk, at: number): Promise<CutReport> {
  const lab = await labFor(run, bystander);
  const { installation } = lab;
  const { machine } = installation;
  const problems: string[] = [];
  let during = 'nothing';
  try {
    const began = untilSaid(machine.serial, /operos-install: step /, {
      ...{ what: 'the installation to begin', deadlineMs: FIRST_STEP_MS },
    });
    const whole = installation.fromMedium();
    await Promise.race([began, whole.then(() => began)]);
    const verdict = await Promise.race([wait(at * 1000), whole]);
    await machine.powerOff();
    whole.catch(() => undefined); // its machine is off
    during = installation.stages.at(-1)?.id.replace('step-', '') ?? during;
    if (!(await bystander.isUntouched())) problems.push('the other disk was written to');
    await secondRun(lab, verdict?.authority);
  } catch (error) {
    problems.push((error as Error).message);
  } finally {
    await lab.stop();
  }
  const bystanderUntouched = await bystander.isUntouched();
  if (!bystanderUntouched) problems.push('the second run wrote to the other disk');
  return { at, during, bystanderUntouched, problems };
}

/** A person chooses the CD again; a controller that was already installed starts from its disk. */
async function secondRun(
  { installation, sides }: InstallLab,
  installed: string | undefined,
): Promise<void> {
  installation.machine.bootFrom([installed === undefined ? 'cd' : 'disk']);
  if (installed === undefined) {
    await installation.fromMedium();
    return;
  }
  await installation.fromDisk();
  (await InstalledController.find(sides, installed)).close();
}

function labFor(run: CutsRun, bystander: BystanderDisk): Promise<InstallLab> {
  return InstallLab.start(run, {
    wishes: { password: firstPassword, sshKeys: [], erase: [], afterwards: 'power-off' },
    otherDisks: [bystander.file],
  });
}
