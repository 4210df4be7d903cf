import type { DhcpHost } from '@operos/dhcp-config';
import type { FleetNode } from '../fleet/fleet-node.ts';

/** The servers that dhcpd knows by name: those an admin let in that have a network card and an address. */
export function knownHosts(nodes: readonly FleetNode[]): readonly DhcpHost[] {
  return nodes.flatMap(({ decision, name, mac, address }) =>
    decision === 'approved' && mac !== null && address !== null
      ? [{ name, mac: [mac], address }]
      : [],
  );
}
