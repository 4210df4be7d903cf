import type { Ipv4Address, MacAddress } from '@operos/cluster-model';

/** A DHCP message on the wire (RFC 2131 §2). */
export interface DhcpPacket {
  readonly op: 'request' | 'reply';
  readonly hops: number;
  /** Chosen by the client, 32 bits; the reply carries the same. */
  readonly transactionId: number;
  /** Seconds since the client began. */
  readonly seconds: number;
  /** Whether the client can hear only broadcasts while it has no address. */
  readonly broadcast: boolean;
  readonly clientAddress: Ipv4Address;
  readonly yourAddress: Ipv4Address;
  readonly nextServer: Ipv4Address;
  readonly relayAddress: Ipv4Address;
  readonly mac: MacAddress;
  /** The `sname` field, as text up to its first NUL. */
  readonly serverName: string;
  /** The `file` field, as text up to its first NUL. */
  readonly bootFile: string;
  /** By code; a value that was split (RFC 3396) is whole again. */
  readonly options: ReadonlyMap<number, Uint8Array>;
}
