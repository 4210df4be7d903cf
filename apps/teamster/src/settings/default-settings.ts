/** With which settings a Teamster starts that was given none: a small private network of its own, one network card. */
export const defaultSettings = `schema: 1
cluster:
  name: Operos
  organisation: Not named yet
privateNetwork:
  interface: eth0
  network: 192.168.33.0/24
  controllerAddress: 192.168.33.10
  gateway: 192.168.33.1
  domain: operos.internal
publicNetwork:
  mode: disabled
kubernetes:
  podNetwork: 10.10.0.0/16
  serviceNetwork: 10.11.0.0/16
  dnsDomain: cluster.internal
controller:
  hostname: controller
  disk: /dev/disk/by-id/ata-NOT_CHOSEN_YET
`;
