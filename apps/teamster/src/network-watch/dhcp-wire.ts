import type { InterfaceName, Ipv4Address, MacAddress } from '@operos/cluster-model';
import type { ServerReply } from '@operos/dhcp-config';

/** Where to listen and ask: the controller on its private network. */
export interface WirePlace {
  readonly card: InterfaceName;
  readonly address: Ipv4Address;
}

/** What a DHCP server that is not this machine said. */
export interface HeardReply extends ServerReply {
  /** The card it came from. */
  readonly sender: MacAddress;
}

/** A wire that is being listened to. */
export interface OpenWire {
  /** Why nothing is heard any more; undefined while it is listened to. */
  readonly ended: string | undefined;
  /** Asks every DHCP server for an offer, once. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/** The private network, as far as DHCP goes. */
export abstract class DhcpWire {
  /** Listens from now on; throws with the reason if that cannot be. */
  abstract open(place: WirePlace, heard: (reply: HeardReply) => void): Promise<OpenWire>;
}
