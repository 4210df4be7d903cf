import { fileURLToPath } from 'node:url';
import { bootDaemons } from '@operos/dhcp-config/testing';

const apps = fileURLToPath(new URL('../..', import.meta.url));

/** The built apps, and Debian's daemons and clients. */
export const programs = {
  teamster: `${apps}teamster/dist/main.mjs`,
  operosctl: `${apps}operosctl/dist/main.mjs`,
  prospector: `${apps}prospector/dist/main.mjs`,
  ...bootDaemons,
  udhcpc: '/usr/sbin/udhcpc',
  curl: '/usr/bin/curl',
} as const;
