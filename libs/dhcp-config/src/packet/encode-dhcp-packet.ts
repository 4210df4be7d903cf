import type { Ipv4Address } from '@operos/cluster-model';
import { ipv4ToNumber } from '@operos/cluster-model';
import { encodeOptions } from './dhcp-options-codec.ts';
import type { DhcpPacket } from './dhcp-packet.ts';
import { FIELD, MAGIC_COOKIE, SMALLEST_PACKET } from './packet-layout.ts';

const BROADCAST_FLAG = 0x8000;
const encoder = new TextEncoder();

/** The bytes of the message, padded to the smallest that old relays and servers take (RFC 1542 §2.1). */
export function encodeDhcpPacket(packet: DhcpPacket): Uint8Array {
  const options = encodeOptions(packet.options);
  const bytes = new Uint8Array(Math.max(SMALLEST_PACKET, FIELD.options + options.length));
  const view = new DataView(bytes.buffer);
  bytes.set([packet.op === 'request' ? 1 : 2, 1, 6, packet.hops]); // Ethernet, six bytes of address
  view.setUint32(FIELD.transactionId, packet.transactionId);
  view.setUint16(FIELD.seconds, packet.seconds);
  view.setUint16(FIELD.flags, packet.broadcast ? BROADCAST_FLAG : 0);
  setAddresses(view, packet);
  bytes.set(macBytes(packet.mac), FIELD.mac);
  bytes.set(textField(packet.serverName, FIELD.bootFile - FIELD.serverName), FIELD.serverName);
  bytes.set(textField(packet.bootFile, FIELD.cookie - FIELD.bootFile), FIELD.bootFile);
  view.setUint32(FIELD.cookie, MAGIC_COOKIE);
  bytes.set(options, FIELD.options);
  return bytes;
}

function setAddresses(view: DataView, packet: DhcpPacket): void {
  const addresses: readonly [number, Ipv4Address][] = [
    [FIELD.clientAddress, packet.clientAddress],
    [FIELD.yourAddress, packet.yourAddress],
    [FIELD.nextServer, packet.nextServer],
    [FIELD.relayAddress, packet.relayAddress],
  ];
  for (const [at, address] of addresses) view.setUint32(at, ipv4ToNumber(address));
}

function macBytes(mac: string): number[] {
  return mac.split(':').map((byte) => Number.parseInt(byte, 16));
}

/** Cut to leave room for a NUL. */
function textField(text: string, size: number): Uint8Array {
  return encoder.encode(text).subarray(0, size - 1);
}
