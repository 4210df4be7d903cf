import type { Ipv4Address, MacAddress } from '@operos/cluster-model';
import { dhcpMessageType, dhcpOption } from '../packet/dhcp-option.ts';
import type { DhcpPacket } from '../packet/dhcp-packet.ts';

/**
 * The card that a probe for other DHCP servers pretends to be: locally administered (02), and "OPERO" in ASCII. A
 * controller's own dhcpd never answers it, see `renderDhcpdConf`, and no log line of it is a machine.
 */
export const dhcpProbeMac = '02:4f:50:45:52:4f' as MacAddress;

const NONE = '0.0.0.0' as Ipv4Address;
const WANTED = [dhcpOption.subnetMask, dhcpOption.routers, dhcpOption.dnsServers];

/** A DHCPDISCOVER that every server on the wire answers by broadcast (RFC 2131 §4.1). The offers are never taken. */
export function dhcpProbe(transactionId: number): DhcpPacket {
  return {
    op: 'request',
    hops: 0,
    transactionId,
    seconds: 0,
    broadcast: true,
    clientAddress: NONE,
    yourAddress: NONE,
    nextServer: NONE,
    relayAddress: NONE,
    mac: dhcpProbeMac,
    serverName: '',
    bootFile: '',
    options: new Map([
      [dhcpOption.messageType, Uint8Array.of(dhcpMessageType.discover)],
      [dhcpOption.parameterRequestList, Uint8Array.from(WANTED)],
      // A server that boots machines tells a machine that boots what it would be given.
      [dhcpOption.vendorClass, new TextEncoder().encode('PXEClient:Arch:00000:UNDI:002001')],
      [dhcpOption.clientArchitecture, Uint8Array.of(0, 0)],
    ]),
  };
}
