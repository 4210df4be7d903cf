import type { Issue } from '@operos/cluster-model';
import { access } from '../steps/access.ts';
import { bootLoader } from '../steps/boot-loader.ts';
import { fileSystems } from '../steps/file-systems.ts';
import { finish } from '../steps/finish.ts';
import { identity } from '../steps/identity.ts';
import { image } from '../steps/image.ts';
import { mountRoot } from '../steps/mount-root.ts';
import { network } from '../steps/network.ts';
import { partition } from '../steps/partition.ts';
import { record } from '../steps/record.ts';
import { settings } from '../steps/settings.ts';
import type { InstallContext } from './install-context.ts';
import type { InstallPlan } from './install-plan.ts';
import type { InstallStep } from './install-step.ts';

/**
 * The order is part of it: the boot loader comes last but for the syncing, so that an installation that was cut never
 * looks finished.
 */
const steps: readonly ((context: InstallContext) => InstallStep)[] = [
  partition,
  fileSystems,
  image,
  mountRoot,
  identity,
  settings,
  network,
  access,
  record,
  bootLoader,
  finish,
];

/** Plans a whole installation, or says everything that stands in its way. */
export function planInstallation(context: InstallContext): InstallPlan | Issue[] {
  const { version, disks, work } = context;
  return {
    schema: 1,
    version,
    disks,
    losses: disks.flatMap(({ losses }) => losses),
    work,
    steps: steps.map((step) => step(context)),
  };
}
