import type { Ipv4Address, MacAddress } from '@operos/cluster-model';

/** What passed between a client and dhcpd, named after the DHCP message (RFC 2131 §3). */
export type DhcpMessageKind =
  'discover' | 'offer' | 'request' | 'ack' | 'nak' | 'decline' | 'release' | 'inform';

/** Why dhcpd did not do what the client asked for. */
export type DhcpTrouble =
  | 'no-free-leases'
  | 'unknown-client'
  | 'unknown-lease'
  | 'lease-unavailable'
  | 'wrong-network'
  | 'not-authoritative'
  | 'abandoned'
  | 'other';

/** One line of dhcpd's log, taken apart. */
export interface DhcpSighting {
  readonly kind: DhcpMessageKind;
  /** Absent where the client named none, as in an INFORM. */
  readonly mac?: MacAddress;
  readonly address?: Ipv4Address;
  /** The interface, or the relay's address, it came in by. */
  readonly via?: string;
  /** The server that a REQUEST chose. */
  readonly server?: Ipv4Address;
  /** What the machine calls itself: free text from the network, to be shown as text only. */
  readonly hostname?: string;
  readonly trouble?: DhcpTrouble;
  /** Milliseconds since the epoch, if the line starts with an RFC 3339 time. */
  readonly at?: number;
}
