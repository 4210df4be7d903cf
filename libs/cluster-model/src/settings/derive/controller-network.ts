import type { InterfaceName } from '../../interface-name.ts';
import type { Ipv4Address } from '../../ipv4-address.ts';
import type { ClusterSettings } from '../cluster-settings.ts';
import { workerGateway } from './worker-network.ts';

/** The controller's way to every network that it is not on. */
export interface DefaultRoute {
  readonly via: Ipv4Address;
  readonly interface: InterfaceName;
}

/** The controller's default route; undefined when the site's DHCP server gives it. In single-NIC mode it is private. */
export function controllerDefaultRoute(settings: ClusterSettings): DefaultRoute | undefined {
  const { publicNetwork, privateNetwork } = settings;
  switch (publicNetwork.mode) {
    case 'dhcp':
      return undefined;
    case 'static':
      return { via: publicNetwork.gateway, interface: publicNetwork.interface };
    case 'disabled':
      return { via: workerGateway(settings), interface: privateNetwork.interface };
  }
}

/** The resolvers of the controller itself; undefined when the site's DHCP server names them. */
export function controllerResolvers(settings: ClusterSettings): readonly Ipv4Address[] | undefined {
  const { publicNetwork, privateNetwork } = settings;
  switch (publicNetwork.mode) {
    case 'dhcp':
      return undefined;
    case 'static':
      return publicNetwork.dns;
    case 'disabled':
      return privateNetwork.dns;
  }
}

/** Whether the controller hides workers behind its public address (NAT): it has one, and is their gateway. */
export function translatesAddresses(settings: ClusterSettings): boolean {
  return (
    settings.publicNetwork.mode !== 'disabled' &&
    workerGateway(settings) === settings.privateNetwork.controllerAddress
  );
}
