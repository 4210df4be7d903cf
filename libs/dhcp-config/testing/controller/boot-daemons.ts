/** The daemons of a controller as Debian installs them. */
export const bootDaemons = {
  dhcpd: '/usr/sbin/dhcpd',
  tftpd: '/usr/sbin/in.tftpd',
  nginx: '/usr/sbin/nginx',
} as const;
