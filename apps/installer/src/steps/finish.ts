import { type InstallContext, newRoot } from '../plan/install-context.ts';
import type { InstallStep } from '../plan/install-step.ts';

/** Takes the log along and brings everything onto the disk; what is mounted is unmounted after the last step. */
export function finish(context: InstallContext): InstallStep {
  const log = `${newRoot(context)}/var/lib/operos/install/install.log`;
  return {
    id: 'finish',
    title: 'Bring everything onto the disk',
    seconds: 10,
    actions: [
      {
        ...{ kind: 'run', program: 'install' },
        args: ['--mode=0600', installLog(context), log],
      },
      { kind: 'run', program: 'sync', args: [] },
    ],
  };
}

/** Where the log of an installation lies while it goes on: beside the folder in which the disk is put together. */
export function installLog({ work }: Pick<InstallContext, 'work'>): string {
  return `${work}.log`;
}
