import { type Ipv4Address, ipv4FromNumber, ipv4ToNumber, networkOf } from '@operos/cluster-model';
import { dhcpOption, type DhcpPacket, serverReplyOf } from '@operos/dhcp-config';
import type { DhcpOffer } from './dhcp-offer.ts';

/** What a reply offers; undefined for one that offers no address. */
export function offerOf(packet: DhcpPacket): DhcpOffer | undefined {
  const reply = serverReplyOf(packet);
  if (reply?.kind !== 'offer' || ipv4ToNumber(reply.offered) === 0) return undefined;
  const mask = addressIn(packet, dhcpOption.subnetMask);
  const prefix = mask === undefined ? undefined : prefixOf(ipv4ToNumber(mask));
  return {
    server: reply.server,
    address: reply.offered,
    network: prefix === undefined ? undefined : networkOf(reply.offered, prefix),
    router: addressIn(packet, dhcpOption.routers),
  };
}

/** The first address of an option. */
function addressIn({ options }: DhcpPacket, code: number): Ipv4Address | undefined {
  const bytes = options.get(code);
  if (bytes === undefined || bytes.length < 4) return undefined;
  return ipv4FromNumber(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0));
}

/** How many bits a mask has; undefined where they have a gap, which is no mask. */
function prefixOf(mask: number): number | undefined {
  const bits = mask.toString(2).padStart(32, '0');
  return /^1*0*$/.test(bits) ? bits.replaceAll('0', '').length : undefined;
}
