import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session.ts';

/** Lets signed-in people through; others sign in or choose a password first and come back to where they were going. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  const viewer = session.viewer() ?? (await session.restore().catch(() => undefined));
  if (viewer !== undefined && viewer.mustChangePassword !== true) return true;
  const queryParams = state.url === '/' ? {} : { from: state.url };
  return router.createUrlTree([viewer === undefined ? '/login' : '/password'], { queryParams });
};
