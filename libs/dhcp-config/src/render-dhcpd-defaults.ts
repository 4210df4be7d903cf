import type { InterfaceName } from '@operos/cluster-model';

/** Renders Debian's /etc/default/isc-dhcp-server: which interfaces dhcpd listens on, over IPv4 only. */
export function renderDhcpdDefaults(interfaces: readonly InterfaceName[]): string {
  return [
    '# Written by Operos from its settings; changes made here are overwritten.',
    `INTERFACESv4="${[...interfaces].sort().join(' ')}"`,
    'INTERFACESv6=""',
    '',
  ].join('\n');
}
