import { type Ipv4Address, ipv4FromNumber } from '@operos/cluster-model';
import { dhcpMessageType, dhcpOption } from '../packet/dhcp-option.ts';
import type { DhcpPacket } from '../packet/dhcp-packet.ts';

/** What a DHCP server tells a client. */
export interface ServerReply {
  readonly kind: 'offer' | 'ack' | 'nak';
  readonly transactionId: number;
  /** What the server calls itself (option 54). */
  readonly server: Ipv4Address;
  /** The address it would lend; 0.0.0.0 in a refusal, and from a proxy that only names boot files. */
  readonly offered: Ipv4Address;
  /** As it came: free text of a stranger. */
  readonly bootFile: string;
}

const KINDS: ReadonlyMap<number | undefined, ServerReply['kind']> = new Map([
  [dhcpMessageType.offer, 'offer'],
  [dhcpMessageType.ack, 'ack'],
  [dhcpMessageType.nak, 'nak'],
]);

/** Reads the answer of a server; undefined for what clients send, and for a server that does not name itself. */
export function serverReplyOf(packet: DhcpPacket): ServerReply | undefined {
  const kind = KINDS.get(packet.options.get(dhcpOption.messageType)?.[0]);
  const identifier = packet.options.get(dhcpOption.serverIdentifier);
  if (packet.op !== 'reply' || kind === undefined || identifier?.length !== 4) return undefined;
  const view = new DataView(identifier.buffer, identifier.byteOffset);
  return {
    kind,
    transactionId: packet.transactionId,
    server: ipv4FromNumber(view.getUint32(0)),
    offered: packet.yourAddress,
    bootFile: packet.bootFile,
  };
}
