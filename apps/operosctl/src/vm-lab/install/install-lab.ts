import { join } from 'node:path';
import { CommandFailure, exitCodes } from '../../exit-codes.ts';
import type { VmLabPlace } from '../lab-place.ts';
import type { Firmware } from '../machine/machine-plan.ts';
import type { VirtualMachine } from '../machine/virtual-machine.ts';
import { VmLab } from '../vm-lab.ts';
import { makeConfigDisk } from './config-disk.ts';
import { controllerAndWorker } from './controller-plan.ts';
import { type ControllerWishes, controllerSettings } from './controller/controller-settings.ts';
import { Installation } from './installation.ts';
import type { BothSides } from './controller/installed-controller.ts';

/** What every scenario with an installation goes with. */
export interface InstallRun {
  readonly place: VmLabPlace;
  readonly firmware: Firmware;
  /** The installation medium. */
  readonly iso: string;
  /** A folder with another Debian's QEMU, where there is one. */
  readonly unpackedEmulator?: string | undefined;
  readonly say: (sentence: string) => void;
}

/** What the controller is like before it is switched on. */
export interface ControllerBefore {
  readonly wishes: ControllerWishes;
  /** The file of its disk; a blank one in a new file if unsaid. */
  readonly disk?: string;
  /** Files of further disks. */
  readonly otherDisks?: readonly string[];
}

/** A machine with the medium in it, a blank machine beside it, and the networks of both. Needs root. */
export class InstallLab {
  readonly installation: Installation;
  readonly worker: VirtualMachine;
  readonly sides: BothSides;
  readonly #lab: VmLab;

  private constructor(lab: VmLab, installation: Installation, worker: VirtualMachine) {
    this.#lab = lab;
    this.installation = installation;
    this.worker = worker;
    this.sides = bothSides(lab);
  }

  /** Everything is off. */
  static async start(run: InstallRun, before: ControllerBefore): Promise<InstallLab> {
    const { place, firmware, iso, say, unpackedEmulator } = run;
    const configDisk = join(place.folder, 'settings.img');
    const { disk = null, otherDisks = [] } = before;
    const [controller, worker] = controllerAndWorker({
      ...{ firmware, iso, configDisk, disk, otherDisks },
    });
    const machines = [controller, worker];
    const lab = await VmLab.start({
      ...{ place, machines, controller: { kind: 'machine' }, unpackedEmulator },
    });
    makeConfigDisk(configDisk, controllerSettings(before.wishes));
    const installation = new Installation(lab.machine(controller.name), say);
    return new InstallLab(lab, installation, lab.machine(worker.name));
  }

  /** Switches everything off; the logs stay. */
  stop(): Promise<void> {
    return this.#lab.stop();
  }
}

function bothSides(lab: VmLab): BothSides {
  const { namespace, site } = lab.status;
  if (namespace !== null && site !== null) return { namespace, site };
  throw new CommandFailure(exitCodes.failed, 'Expected a network with two sides, which needs root');
}
