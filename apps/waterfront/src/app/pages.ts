import type { Routes } from '@angular/router';
import { adminOnly } from './session/admin-only.ts';

/** Every page behind the login, each a download of its own. */
export const pages: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Overview',
    loadComponent: () => import('./overview/overview.ts').then((m) => m.Overview),
  },
  {
    path: 'nodes',
    title: 'Servers',
    loadComponent: () => import('./nodes/node-list.ts').then((m) => m.NodeList),
  },
  {
    path: 'nodes/:id',
    title: 'Server',
    loadComponent: () => import('./node/node-page.ts').then((m) => m.NodePage),
  },
  {
    path: 'approvals',
    title: 'Approvals',
    loadComponent: () => import('./approval/approvals.ts').then((m) => m.Approvals),
  },
  {
    path: 'events',
    title: 'Events',
    loadComponent: () => import('./events/events-page.ts').then((m) => m.EventsPage),
  },
  {
    path: 'leases',
    title: 'Leases',
    loadComponent: () => import('./leases/leases.ts').then((m) => m.Leases),
  },
  {
    path: 'settings',
    title: 'Settings',
    loadComponent: () => import('./settings/settings-page.ts').then((m) => m.SettingsPage),
  },
  {
    path: 'access',
    title: 'Access',
    canActivate: [adminOnly],
    loadComponent: () => import('./access/access-page.ts').then((m) => m.AccessPage),
  },
  {
    path: 'about',
    title: 'About',
    loadComponent: () => import('./about/about-page.ts').then((m) => m.AboutPage),
  },
  {
    path: '**',
    title: 'No such page',
    loadComponent: () => import('./missing-page.ts').then((m) => m.MissingPage),
  },
];
