import { join } from 'node:path';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { VmLabPlace } from '../lab-place.ts';
import type { Firmware } from '../machine/machine-plan.ts';
import type { BootRecord } from '../scenario/boot-record.ts';
import { WorkerBoot } from '../scenario/worker-boot.ts';
import { VmLab } from '../vm-lab.ts';
import { makeConfigDisk } from './config-disk.ts';
import { controllerAndWorker } from './controller-plan.ts';
import { ControllerSession } from './controller-session.ts';
import { type ControllerWishes, controllerSettings } from './controller-settings.ts';
import { type InstallReport, installReport, LOGIN_PAGE } from './install-report.ts';
import { Installation } from './installation.ts';
import { type BothSides, InstalledController, patiently } from './installed-controller.ts';

const FIRST_PASSWORD = 'only-for-the-first-sign-in';
const OWN_PASSWORD = 'chosen-at-the-first-sign-in';
const PACE_MS = 1000;

/** What the scenario goes with. */
export interface InstallRun {
  readonly place: VmLabPlace;
  readonly firmware: Firmware;
  /** The installation medium. */
  readonly iso: string;
  /** A folder with another Debian's QEMU, where there is one. */
  readonly unpackedEmulator?: string | undefined;
  readonly say: (sentence: string) => void;
}

/**
 * The medium installs a blank machine, which restarts from its disk; then a blank worker boots from that controller, is
 * let in and applies its plan. Gives what was seen.
 */
export async function install(run: InstallRun): Promise<InstallReport> {
  const { place, firmware, iso, say } = run;
  const configDisk = join(place.folder, 'settings.img');
  const [controller, worker] = controllerAndWorker({
    ...{ firmware, iso, configDisk, disk: null, otherDisks: [] },
  });
  const lab = await VmLab.start({
    ...{ place, machines: [controller, worker], controller: { kind: 'machine' } },
    unpackedEmulator: run.unpackedEmulator,
  });
  const installation = new Installation(lab.machine(controller.name), say);
  let boot: BootRecord | null = null;
  try {
    makeConfigDisk(configDisk, controllerSettings(wishes));
    const problem = await follow(installation, bothSides(lab), async (session) => {
      const witness = { session, fetched: () => [], say, paceMs: PACE_MS };
      boot = await new WorkerBoot(lab.machine(worker.name), witness).go();
    }).then(
      () => undefined,
      (error: unknown) => (error as Error).message,
    );
    return installReport({ firmware, stages: installation.stages, worker: boot, problem });
  } finally {
    await lab.stop();
  }
}

const wishes: ControllerWishes = {
  password: FIRST_PASSWORD,
  sshKeys: [],
  erase: [],
  afterwards: 'restart',
};

async function follow(
  installation: Installation,
  sides: BothSides,
  bootWorker: (session: ControllerSession) => Promise<void>,
): Promise<void> {
  const { authority } = await installation.fromMedium();
  await installation.untilRestarted();
  const controller = await InstalledController.find(sides, authority);
  try {
    installation.reach('teamster', 'Teamster answers');
    await controller.untilWaterfrontAnswers();
    installation.reach(LOGIN_PAGE, 'login page on both sides');
    const session = await firstSignIn(controller);
    installation.reach('signed-in', 'signed in, password changed');
    await bootWorker(session);
  } finally {
    controller.close();
  }
}

/** Signs in with the password of the settings and changes it at once, which is demanded. */
async function firstSignIn({ privateDoor }: InstalledController): Promise<ControllerSession> {
  const first = await patiently('Teamster to let the admin in', () =>
    ControllerSession.open(privateDoor, FIRST_PASSWORD),
  );
  return first.changePassword(FIRST_PASSWORD, OWN_PASSWORD);
}

function bothSides(lab: VmLab): BothSides {
  const { namespace, site } = lab.status;
  if (namespace !== null && site !== null) return { namespace, site };
  throw new CommandFailure(exitCodes.failed, 'Expected a network with two sides, which needs root');
}
