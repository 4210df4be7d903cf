import { WorkerBoot } from '../scenario/worker-boot.ts';
import type { BootRecord } from '../scenario/boot-record.ts';
import { patientWitness } from './boot-witness.ts';
import { firstPassword, firstSignIn } from './controller/first-sign-in.ts';
import { InstallLab, type InstallRun } from './install-lab.ts';
import { type InstallReport, installReport, LOGIN_PAGE } from './install-report.ts';
import { InstalledController } from './controller/installed-controller.ts';

/**
 * The medium installs a blank machine, which restarts from its disk; then a blank worker boots from that controller, is
 * let in and applies its plan. Gives what was seen.
 */
export async function install(run: InstallRun): Promise<InstallReport> {
  const lab = await InstallLab.start(run, {
    wishes: { password: firstPassword, sshKeys: [], erase: [], afterwards: 'restart' },
  });
  const seen: { worker: BootRecord | null } = { worker: null };
  try {
    const problem = await follow(lab, async (session) => {
      seen.worker = await new WorkerBoot(lab.worker, patientWitness(session, run.say)).go();
    }).then(
      () => undefined,
      (error: unknown) => (error as Error).message,
    );
    const { stages } = lab.installation;
    return installReport({ firmware: run.firmware, stages, worker: seen.worker, problem });
  } finally {
    await lab.stop();
  }
}

async function follow(
  { installation, sides }: InstallLab,
  bootWorker: (session: Awaited<ReturnType<typeof firstSignIn>>) => Promise<void>,
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
