import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session.ts';

/** Sends others to the overview. Teamster refuses them anyway; this spares them an empty page. */
export const adminOnly: CanActivateFn = () =>
  inject(Session).viewer()?.role === 'ADMIN' || inject(Router).createUrlTree(['/']);
