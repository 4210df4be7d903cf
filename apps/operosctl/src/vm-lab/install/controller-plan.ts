import type { Firmware, MachinePlan } from '../machine/machine-plan.ts';
import { planMachines } from '../machine/planned-machines.ts';

/** What the machines of an installation are made of. */
export interface InstallParts {
  readonly firmware: Firmware;
  readonly iso: string;
  /** The stick with the settings. */
  readonly configDisk: string;
  /** The disk to install on when it exists already; null for a blank one. */
  readonly disk: string | null;
  /** Further disks, files that exist. */
  readonly otherDisks: readonly string[];
}

/** Where a settings file of the lab says that the controller is installed: its first SATA disk. */
const DISK = '16G';

/** A controller with both sides, and a blank worker beside it that boots from the network; of one kind of firmware. */
export function controllerAndWorker(parts: InstallParts): readonly [MachinePlan, MachinePlan] {
  const { firmware, iso, configDisk, disk, otherDisks } = parts;
  const controller = [
    `firmware=${firmware},memory=2048,cpus=2,nics=2,sides=private+public,iso=${iso}`,
    `disk=sata-${disk ?? DISK}`,
    ...otherDisks.map((file) => `disk=sata-${file}`),
    `disk=virtio-${configDisk}`,
    'boot=disk+cd', // a blank disk falls through to the CD, an installed one does not
  ];
  const { machines = [], problem } = planMachines([
    `controller-${firmware}:${controller.join(',')}`,
    `worker-${firmware}:firmware=${firmware},disk=nvme-8G`,
  ]);
  const [first, second] = machines;
  if (first === undefined || second === undefined) throw new Error(problem);
  return [first, second];
}
