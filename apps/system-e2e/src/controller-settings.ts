/** Where the controller of these tests stands on its private network. */
export const controllerAddress = '192.168.77.1';
export const prefixLength = 24;
export const agentPort = 8443;

/** A small cluster where an admin lets every server in by hand. */
export function controllerSettings(networkInterface: string): string {
  return `schema: 1
cluster:
  name: Whole path
  organisation: Operos
privateNetwork:
  interface: ${networkInterface}
  network: 192.168.77.0/${prefixLength}
  controllerAddress: ${controllerAddress}
  domain: path.internal
  range:
    first: 192.168.77.200
    last: 192.168.77.220
publicNetwork:
  mode: dhcp
  interface: eth1
kubernetes:
  podNetwork: 10.10.0.0/16
  serviceNetwork: 10.11.0.0/16
  dnsDomain: cluster.internal
controller:
  hostname: controller
  disk: /dev/disk/by-id/ata-PATH_DISK_0001
`;
}
