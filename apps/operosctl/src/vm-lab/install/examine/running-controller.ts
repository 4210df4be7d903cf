import { join } from 'node:path';
import type { ControllerSession } from '../controller/controller-session.ts';
import { firstPassword, firstSignIn, ownPassword } from '../controller/first-sign-in.ts';
import { InstalledController } from '../controller/installed-controller.ts';
import { InstallLab, type InstallRun } from '../install-lab.ts';
import { copyDisk, provideInstalledDisk } from '../installed-disk.ts';

/** A controller that runs from a copy of an installed disk, and an admin who signed in to it. */
export class RunningController {
  readonly lab: InstallLab;
  readonly run: InstallRun;
  readonly password = ownPassword;
  /** The fingerprint of the authority that the installer told of. */
  readonly fingerprint: string;
  #controller: InstalledController;
  session: ControllerSession;

  private constructor(
    { lab, run, fingerprint }: Pick<RunningController, 'lab' | 'run' | 'fingerprint'>,
    controller: InstalledController,
    session: ControllerSession,
  ) {
    this.lab = lab;
    this.run = run;
    this.fingerprint = fingerprint;
    this.#controller = controller;
    this.session = session;
  }

  static async start(run: InstallRun): Promise<RunningController> {
    const { file, authority: fingerprint } = await provideInstalledDisk(run);
    const disk = copyDisk(file, join(run.place.folder, `running-${run.firmware}.disk`));
    const lab = await InstallLab.start(run, {
      disk,
      wishes: { password: firstPassword, sshKeys: [], erase: [], afterwards: 'power-off' },
    });
    try {
      await lab.installation.fromDisk();
      const controller = await InstalledController.find(lab.sides, fingerprint);
      const session = await firstSignIn(controller);
      return new RunningController({ lab, run, fingerprint }, controller, session);
    } catch (error) {
      await lab.stop();
      throw error;
    }
  }

  get doors(): InstalledController {
    return this.#controller;
  }

  /** As the reset button, until the admin is signed in again. */
  async reset(): Promise<void> {
    await this.lab.installation.machine.reset();
    await this.findFirstAgain();
  }

  /** Loses its disk and is installed from the medium again, which makes another cluster of it; nobody but it notices. */
  async reinstall(): Promise<void> {
    const { installation, sides } = this.lab;
    const { machine } = installation;
    this.#controller.close();
    await machine.powerOff();
    machine.replaceDisk(0);
    const { authority } = await installation.fromMedium();
    await machine.untilOff();
    await machine.powerOn();
    this.#controller = await InstalledController.find(sides, authority);
    this.session = await firstSignIn(this.#controller);
  }

  /** Waits until it is the cluster that it was first, and signs in with the password of then. */
  async findFirstAgain(): Promise<void> {
    this.#controller.close();
    this.#controller = await InstalledController.find(this.lab.sides, this.fingerprint);
    this.session = await this.#controller.signIn(this.password);
  }

  async stop(): Promise<void> {
    this.#controller.close();
    await this.lab.stop();
  }
}
