import { BRIDGE } from '../network/bridged-namespace.ts';

/** Where the controller of a lab stands on its private network. */
export const controllerAddress = '10.44.0.1';
export const agentPort = 8443;
const PREFIX_LENGTH = 24;

export const controllerCidr = `${controllerAddress}/${PREFIX_LENGTH}`;

/** A cluster in which an admin lets every machine in; the names say that nothing of it is a real one. */
export const labSettings = `schema: 1
cluster:
  name: Lab
  organisation: Operos
privateNetwork:
  interface: ${BRIDGE}
  network: 10.44.0.0/${PREFIX_LENGTH}
  controllerAddress: ${controllerAddress}
  domain: lab.internal
  range:
    first: 10.44.0.100
    last: 10.44.0.199
publicNetwork:
  mode: dhcp
  interface: eth1
kubernetes:
  podNetwork: 10.10.0.0/16
  serviceNetwork: 10.11.0.0/16
  dnsDomain: cluster.internal
controller:
  hostname: controller
  disk: /dev/disk/by-id/ata-LAB_DISK_0001
`;
