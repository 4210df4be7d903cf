/** A small cluster on a /24, whose private network is an interface of a namespace. */
export interface NamespaceSettings {
  readonly name: string;
  readonly networkInterface: string;
  /** `10.44.0`: the controller is its .1. */
  readonly network: string;
  readonly domain: string;
  /** The last numbers of the addresses that are lent to machines nobody knows. */
  readonly range: readonly [number, number];
}

/** Prints its first settings, YAML: an admin lets every machine in by hand. */
export function settingsInNamespace(cluster: NamespaceSettings): string {
  const { name, networkInterface, network, domain, range } = cluster;
  return `schema: 1
cluster:
  name: ${name}
  organisation: Operos
privateNetwork:
  interface: ${networkInterface}
  network: ${network}.0/24
  controllerAddress: ${network}.1
  domain: ${domain}
  range:
    first: ${network}.${range[0]}
    last: ${network}.${range[1]}
publicNetwork:
  mode: dhcp
  interface: eth1
kubernetes:
  podNetwork: 10.10.0.0/16
  serviceNetwork: 10.11.0.0/16
  dnsDomain: cluster.internal
controller:
  hostname: controller
  disk: /dev/disk/by-id/ata-${name.toUpperCase().replaceAll(/[^A-Z]/g, '_')}_DISK_0001
`;
}
