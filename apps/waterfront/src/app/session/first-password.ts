import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session.ts';

/** Lets through whoever must choose a password; others have nothing to do there. */
export const firstPassword: CanActivateFn = async () => {
  const session = inject(Session);
  const router = inject(Router);
  const viewer = session.viewer() ?? (await session.restore().catch(() => undefined));
  return viewer?.mustChangePassword === true || router.createUrlTree([viewer ? '/' : '/login']);
};
