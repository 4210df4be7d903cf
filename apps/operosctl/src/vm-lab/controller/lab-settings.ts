import { settingsInNamespace } from '@operos/dhcp-config/testing';
import { BRIDGE } from '../network/bridged-namespace.ts';

const NETWORK = '10.44.0';

/** Where the controller of a lab stands on its private network. */
export const controllerAddress = `${NETWORK}.1`;
export const controllerCidr = `${controllerAddress}/24`;
/** Where a person sits on it if the controller is a machine of the lab. */
export const personCidr = `${NETWORK}.250/24`;
export const agentPort = 8443;

/** A cluster in which an admin lets every machine in. */
export const labSettings = settingsInNamespace({
  name: 'Lab',
  networkInterface: BRIDGE,
  network: NETWORK,
  domain: 'lab.internal',
  range: [100, 199],
});
