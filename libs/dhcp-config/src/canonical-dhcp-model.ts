import { compareIpv4 } from '@operos/cluster-model';
import type { DhcpHost, DhcpModel } from './dhcp-model.ts';

/** The same model with everything whose order means nothing sorted: hosts by name, MACs and ranges by value. */
export function canonicalDhcpModel(model: DhcpModel): DhcpModel {
  return {
    ...model,
    interfaces: [...model.interfaces].sort(),
    ranges: [...model.ranges].sort((a, b) => compareIpv4(a.first, b.first)),
    hosts: model.hosts.map(canonicalHost).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function canonicalHost(host: DhcpHost): DhcpHost {
  return host.mac.length > 1 ? { ...host, mac: [...host.mac].sort() } : host;
}
