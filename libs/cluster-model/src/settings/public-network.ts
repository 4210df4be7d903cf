import type { InterfaceName } from '../interface-name.ts';
import type { Ipv4Address } from '../ipv4-address.ts';
import type { Ipv4Network } from '../ipv4-network.ts';

/** The controller's way to the site's network and its users. */
export type PublicNetwork = PublicDhcp | PublicStatic | PublicDisabled;

/** The site's DHCP server tells the controller its public address. */
export interface PublicDhcp {
  readonly mode: 'dhcp';
  readonly interface: InterfaceName;
}

/** The controller's public address is written down here. */
export interface PublicStatic {
  readonly mode: 'static';
  readonly interface: InterfaceName;
  readonly network: Ipv4Network;
  readonly address: Ipv4Address;
  readonly gateway: Ipv4Address;
  readonly dns: readonly Ipv4Address[];
}

/** Single-NIC mode: the private network is the only one, and its gateway leads out. */
export interface PublicDisabled {
  readonly mode: 'disabled';
}
