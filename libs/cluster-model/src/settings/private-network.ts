import type { InterfaceName } from '../interface-name.ts';
import type { Ipv4Address } from '../ipv4-address.ts';
import type { Ipv4Network } from '../ipv4-network.ts';
import type { DnsName } from '../node-name.ts';
import type { AddressRange } from './address-range.ts';

/** The network between the controller and its workers, where Operos alone answers DHCP. */
export interface PrivateNetwork {
  /** The controller's network card on it. */
  readonly interface: InterfaceName;
  readonly network: Ipv4Network;
  /** The controller's own address, for ever: workers keep it in their certificates. */
  readonly controllerAddress: Ipv4Address;
  /** Where workers send what is for other networks; absent: the controller, see `workerGateway`. */
  readonly gateway?: Ipv4Address | undefined;
  /** The resolvers that workers ask; empty: the controller, see `resolvers`. */
  readonly dns: readonly Ipv4Address[];
  /** The time servers that workers ask (DHCP option 42); empty: the controller, see `timeServers`. */
  readonly ntp: readonly Ipv4Address[];
  /** The domain that server names are completed with. */
  readonly domain: DnsName;
  /** Addresses for machines not yet known, at most 1024; absent: chosen by `dynamicRange`. */
  readonly range?: AddressRange | undefined;
}
