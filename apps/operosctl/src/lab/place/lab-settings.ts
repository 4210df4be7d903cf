/** The settings with which a lab's Teamster starts: room for 10,000 machines on a network that no wire carries. */
export function labSettings(seed: number): string {
  return `# Settings of the virtual datacentre with seed ${seed}.
schema: 1
cluster:
  name: Virtual datacentre
  organisation: Operos lab
privateNetwork:
  interface: eth0
  network: 10.33.0.0/16
  controllerAddress: 10.33.0.1
  domain: lab.internal
  range:
    first: 10.33.1.0
    last: 10.33.4.255
publicNetwork:
  mode: dhcp
  interface: eth1
kubernetes:
  podNetwork: 10.64.0.0/10
  serviceNetwork: 10.34.0.0/16
  dnsDomain: cluster.internal
controller:
  hostname: controller
  disk: /dev/disk/by-id/ata-LAB_DISK_0001
access:
  consoleLogin: true
`;
}
