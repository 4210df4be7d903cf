/** What each of dhcpd's sockets can hold, in bytes: room for 10,000 machines that are switched on at once. */
export const dhcpdReceiveBuffer = 32 * 1024 * 1024;

/**
 * Renders a file for /etc/sysctl.d. dhcpd has no setting for its sockets, so the kernel's default is raised before it
 * starts: with the usual 208 KiB most of a boot storm is dropped, and each lost packet costs a machine seconds.
 */
export function renderDhcpdSysctl(): string {
  return [
    '# Written by Operos: room for the requests of a whole rack that is switched on at once.',
    `net.core.rmem_default = ${dhcpdReceiveBuffer}`,
    '',
  ].join('\n');
}
