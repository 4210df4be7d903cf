import type { Ipv4Address, MacAddress } from '@operos/cluster-model';

/** A moment in milliseconds since the epoch, or `never` where it does not come. */
export type LeaseTime = number | 'never';

/** What dhcpd holds an address for (dhcpd.leases(5)). */
export type LeaseState =
  | 'active'
  | 'free'
  | 'expired'
  | 'released'
  | 'abandoned'
  | 'backup'
  | 'reset'
  | 'bootp'
  | 'unknown';

/** An address lent by dhcpd, as its journal last says. Hosts with a fixed address have no lease. */
export interface Lease {
  readonly address: Ipv4Address;
  readonly state: LeaseState;
  readonly nextState?: LeaseState;
  readonly rewindState?: LeaseState;
  readonly starts?: LeaseTime;
  readonly ends?: LeaseTime;
  /** When the client last spoke (`cltt`). */
  readonly lastContact?: LeaseTime;
  /** When the failover peer was told that the lease ends (`tstp`). */
  readonly toldPeer?: LeaseTime;
  /** When the failover peer says that it ends (`tsfp`). */
  readonly saidByPeer?: LeaseTime;
  /** When the failover peer said so (`atsfp`). */
  readonly heardFromPeer?: LeaseTime;
  readonly mac?: MacAddress;
  /** Option 61 as lower-case hexadecimal bytes with colons. */
  readonly clientId?: string;
  /** What the machine calls itself: free text from the network, to be shown as text only. */
  readonly clientHostname?: string;
  /** Option 60: free text from the network, to be shown as text only. */
  readonly vendorClass?: string;
  /** The relay's port and name (option 82), as hexadecimal bytes with colons. */
  readonly circuitId?: string;
  readonly remoteId?: string;
}
