import type { Routes } from '@angular/router';
import { signedIn } from './session/signed-in.ts';

export const routes: Routes = [
  {
    path: 'login',
    title: 'Sign in',
    loadComponent: () => import('./login/login.ts').then((m) => m.Login),
  },
  {
    path: '',
    canActivate: [signedIn],
    // Everything behind the login, with its GraphQL client, is a download of its own.
    loadChildren: () => import('./signed-in-routes.ts').then((m) => m.signedInRoutes),
  },
];
