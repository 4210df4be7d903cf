import type { IconName } from '../display/icon-paths.ts';

/** A page that the side navigation leads to. */
export interface Page {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  /** Seen by admins only. */
  readonly admin?: true;
}

export const pages: readonly Page[] = [
  { path: '/', label: 'Overview', icon: 'overview' },
  { path: '/nodes', label: 'Servers', icon: 'server' },
  { path: '/approvals', label: 'Approvals', icon: 'approval' },
  { path: '/events', label: 'Events', icon: 'events' },
  { path: '/leases', label: 'Leases', icon: 'leases' },
  { path: '/settings', label: 'Settings', icon: 'settings' },
  { path: '/access', label: 'Access', icon: 'access', admin: true },
  { path: '/about', label: 'About', icon: 'about' },
];
