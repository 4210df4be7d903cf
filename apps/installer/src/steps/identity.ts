import type { Action } from '../plan/action.ts';
import { type InstallContext, newRoot } from '../plan/install-context.ts';
import type { InstallStep } from '../plan/install-step.ts';

/** What makes the machine this one and no other. Keys are made while it is carried out, and leave the machine never. */
export function identity(context: InstallContext): InstallStep {
  const root = newRoot(context);
  const state = `${root}/var/lib/operos`;
  const folder = (path: string): Action => ({ kind: 'directory', path, mode: '0700' });
  return {
    id: 'identity',
    title: 'Make the identity of the controller and of its cluster',
    seconds: 3,
    actions: [
      {
        ...{ kind: 'file', path: `${root}/etc/machine-id`, mode: '0444' },
        content: { text: `${machineId(context.installId)}\n` },
      },
      // Makes those that are missing, each in one step; the installer's own system has no SSH.
      { kind: 'run', program: 'chroot', args: [root, '/usr/bin/ssh-keygen', '-A'] },
      folder(state),
      folder(`${state}/teamster`),
      secret(`${state}/teamster/cluster-authority.pem`, 'cluster-authority'),
      folder(`${state}/web`),
      secret(`${state}/web/server-key.pem`, 'web-key'),
      secret(`${state}/web/server.pem`, 'web-certificate'),
    ],
  };
}

function secret(path: string, name: 'cluster-authority' | 'web-key' | 'web-certificate'): Action {
  return { kind: 'file', path, mode: '0600', content: { secret: name } };
}

/** 128 random bits already: a UUID without its hyphens (machine-id(5)). */
function machineId(installId: string): string {
  return installId.replaceAll('-', '');
}
