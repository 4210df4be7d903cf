import type { ControllerSession } from './controller-session.ts';
import type { InstalledController } from './installed-controller.ts';

/** What the settings of the lab's controllers name; it has to be changed at the first sign-in. */
export const firstPassword = 'only-for-the-first-sign-in';
/** What it is changed to. */
export const ownPassword = 'chosen-at-the-first-sign-in';

/** Signs in with the password of the settings and changes it at once, which is demanded. */
export async function firstSignIn(controller: InstalledController): Promise<ControllerSession> {
  const first = await controller.signIn(firstPassword);
  return first.changePassword(firstPassword, ownPassword);
}
