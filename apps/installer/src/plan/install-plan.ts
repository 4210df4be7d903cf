import type { ChosenDisk } from './chosen-disk.ts';
import type { InstallStep } from './install-step.ts';

/** A whole installation as data, without a secret in it: what is shown before it is done, and then done. */
export interface InstallPlan {
  /** The version of this form. */
  readonly schema: 1;
  /** x.y.z of the Operos that is installed. */
  readonly version: string;
  readonly disks: readonly ChosenDisk[];
  /** What is on the disks and will be gone, a sentence each. */
  readonly losses: readonly string[];
  /** Where the disk is put together; everything mounted below it is unmounted at the end. */
  readonly work: string;
  readonly steps: readonly InstallStep[];
}
