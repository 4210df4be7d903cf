import type { Action } from '../plan/action.ts';
import { type InstallContext, newRoot } from '../plan/install-context.ts';
import type { InstallStep } from '../plan/install-step.ts';

/** Who gets in, and with what: the web interface's first password, and a login at the screen where that is wanted. */
export function access(context: InstallContext): InstallStep {
  const folder = `${newRoot(context)}/var/lib/operos/teamster`;
  const password: Action = {
    ...{ kind: 'file', path: `${folder}/admin-password`, mode: '0600' },
    content: { secret: 'admin-password' },
  };
  const mustChange: Action = {
    ...{ kind: 'file', path: `${folder}/admin-password-must-change`, mode: '0600' },
    content: { text: '' },
  };
  return {
    id: 'access',
    title: 'Set the first password',
    seconds: 2,
    actions: [rootPassword(context), password, ...(context.passwordMustChange ? [mustChange] : [])],
  };
}

/**
 * Over its standard input: a list of processes shows arguments to everybody. With a method named, chpasswd asks no PAM,
 * which has rules of its own for passwords that were judged already.
 */
function rootPassword(context: InstallContext): Action {
  const root = newRoot(context);
  return context.settings.access.consoleLogin
    ? {
        ...{ kind: 'run', program: 'chpasswd', args: ['-R', root, '-c', 'YESCRYPT'] },
        input: { secret: 'root-password-line' },
      }
    : { kind: 'run', program: 'usermod', args: ['-R', root, '--lock', 'root'] };
}
