import { controllerFiles } from '@operos/controller-config';
import type { Action } from '../plan/action.ts';
import { type InstallContext, newRoot } from '../plan/install-context.ts';
import type { InstallStep } from '../plan/install-step.ts';

/** The very files that Teamster keeps so afterwards: its first start finds nothing to change. */
export function network(context: InstallContext): InstallStep {
  const { settings, version } = context;
  const files = controllerFiles(settings, { version, nodes: [] });
  return {
    id: 'network',
    title: 'Write networks, names, time, firewall and logins',
    seconds: 1,
    actions: files.map(({ path, mode, text }): Action => ({
      ...{ kind: 'file', path: `${newRoot(context)}${path}`, mode, content: { text } },
    })),
  };
}
