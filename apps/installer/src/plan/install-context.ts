import type { ClusterSettings } from '@operos/cluster-model';
import type { KernelConsole } from '@operos/pxe';
import type { ChosenDisk } from './chosen-disk.ts';
import type { MediumImages } from './medium-images.ts';

/** All that an installation follows from; every step's planner gets it, and nothing else. */
export interface InstallContext {
  readonly settings: ClusterSettings;
  readonly firmware: 'bios' | 'uefi';
  /** One, or a pair that is kept equal: in the order of the settings. */
  readonly disks: readonly ChosenDisk[];
  readonly images: MediumImages;
  /** x.y.z */
  readonly version: string;
  /** UUID of this installation; what is to be unique about the disk follows from it. */
  readonly installId: string;
  /** When it was planned; ISO 8601 in UTC. */
  readonly plannedAt: string;
  /** Where the disk is put together: `/run/operos/install`. The new root is `root` below it. */
  readonly work: string;
  /** Where the installed controller shows its messages; the last one is /dev/console. */
  readonly consoles: readonly KernelConsole[];
  /** Whether the password is to be changed at the first sign-in. */
  readonly passwordMustChange: boolean;
  /** Whether this is a development build, for which small disks will do. */
  readonly development: boolean;
}

/** The root of the controller that is put together. */
export function newRoot({ work }: Pick<InstallContext, 'work'>): string {
  return `${work}/root`;
}
