import { fileURLToPath } from 'node:url';

const apps = fileURLToPath(new URL('../..', import.meta.url));

/** The built apps, and Debian's daemons and clients. */
export const programs = {
  teamster: `${apps}teamster/dist/main.mjs`,
  prospector: `${apps}prospector/dist/main.mjs`,
  dhcpd: '/usr/sbin/dhcpd',
  tftpd: '/usr/sbin/in.tftpd',
  nginx: '/usr/sbin/nginx',
  udhcpc: '/usr/sbin/udhcpc',
  curl: '/usr/bin/curl',
} as const;
