import { printSettings } from '@operos/cluster-model';
import { type InstallContext, newRoot } from '../plan/install-context.ts';
import type { InstallStep } from '../plan/install-step.ts';

/** The settings as Teamster reads them at its first start. */
export function settings(context: InstallContext): InstallStep {
  const folder = `${newRoot(context)}/var/lib/operos/settings`;
  return {
    id: 'settings',
    title: 'Write the settings of the cluster',
    seconds: 1,
    actions: [
      { kind: 'directory', path: folder, mode: '0700' },
      {
        ...{ kind: 'file', path: `${folder}/cluster-settings.yaml`, mode: '0600' },
        content: { text: printSettings(context.settings) },
      },
    ],
  };
}
