import type { InterfaceName } from '@operos/cluster-model';
import { parseInterfaceName } from '@operos/cluster-model';

/** The interfaces that /etc/default/isc-dhcp-server names for IPv4, without those whose name is not plain. */
export function parseDhcpdDefaults(text: string): InterfaceName[] {
  const names = /^\s*INTERFACES(?:v4)?=["']?([^"'\n#]*)/m.exec(text)?.[1] ?? '';
  return names.split(/\s+/).flatMap((name) => parseInterfaceName(name) ?? []);
}
