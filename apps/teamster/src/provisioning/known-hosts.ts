import type { DhcpHost } from '@operos/dhcp-config';
import type { FleetNode } from '../fleet/fleet-node.ts';

/**
 * The servers that dhcpd knows by name: those an admin let in that have a network card and an address. Of two that show
 * one card only the one that came in first is known by it; dhcpd takes no file with both.
 */
export function knownHosts(nodes: readonly FleetNode[]): readonly DhcpHost[] {
  const holders = new Map<string, FleetNode>();
  for (const node of nodes) {
    if (node.decision !== 'approved' || node.mac === null || node.address === null) continue;
    const other = holders.get(node.mac);
    if (other === undefined || cameBefore(node, other)) holders.set(node.mac, node);
  }
  return [...holders.values()].flatMap(({ name, mac, address }) =>
    mac === null || address === null ? [] : [{ name, mac: [mac], address }],
  );
}

function cameBefore(one: FleetNode, other: FleetNode): boolean {
  const difference = cameInAt(one) - cameInAt(other);
  return difference === 0 ? one.id < other.id : difference < 0;
}

function cameInAt({ stages, firstSeen }: FleetNode): number {
  return stages.approved ?? firstSeen;
}
