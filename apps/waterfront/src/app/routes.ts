import type { Routes } from '@angular/router';
import { firstPassword } from './session/first-password.ts';
import { signedIn } from './session/signed-in.ts';

export const routes: Routes = [
  {
    path: 'login',
    title: 'Sign in',
    loadComponent: () => import('./login/login.ts').then((m) => m.Login),
  },
  {
    path: 'password',
    title: 'Choose your password',
    canActivate: [firstPassword],
    loadComponent: () => import('./login/password-page.ts').then((m) => m.PasswordPage),
  },
  {
    path: '',
    canActivate: [signedIn],
    // Everything behind the login, with its GraphQL client, is a download of its own.
    loadChildren: () => import('./signed-in-routes.ts').then((m) => m.signedInRoutes),
  },
];
