import { settingsInNamespace } from '@operos/dhcp-config/testing';

const NETWORK = '192.168.77';

/** Where the controller of these tests stands on its private network. */
export const controllerAddress = `${NETWORK}.1`;
export const prefixLength = 24;
export const agentPort = 8443;

/** A small cluster where an admin lets every server in by hand. */
export function controllerSettings(networkInterface: string): string {
  return settingsInNamespace({
    name: 'Whole path',
    networkInterface,
    network: NETWORK,
    domain: 'path.internal',
    range: [200, 220],
  });
}
