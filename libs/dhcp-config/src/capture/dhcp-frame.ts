import {
  type Ipv4Address,
  ipv4FromNumber,
  type MacAddress,
  parseMacAddress,
} from '@operos/cluster-model';
import { decodeDhcpPacket } from '../packet/decode-dhcp-packet.ts';
import type { DhcpPacket } from '../packet/dhcp-packet.ts';

/** A DHCP message as it was on the wire, with who sent it. */
export interface DhcpFrame {
  /** The card that sent the frame: the server's own, or that of the last router on the way. */
  readonly sender: MacAddress;
  readonly source: Ipv4Address;
  readonly packet: DhcpPacket;
}

const ETHERNET = 14;
const VLAN_TAG = 4; // IEEE 802.1Q
const TYPE_VLAN = 0x8100;
const TYPE_IPV4 = 0x0800;
const UDP = 17;
const UDP_HEADER = 8;
const SMALLEST_IPV4 = 20;
const DHCP_PORTS: readonly number[] = [67, 68];
const FRAGMENT = 0x3fff; // more fragments follow, or this is not the first

/** Reads an Ethernet frame; undefined if it is no whole DHCP message over IPv4. */
export function readDhcpFrame(frame: Uint8Array): DhcpFrame | undefined {
  const ip = ipv4In(frame);
  if (ip === undefined) return undefined;
  const sender = parseMacAddress(hex(frame.subarray(6, 12)));
  const payload = udpPayload(ip);
  const packet = payload && decodeDhcpPacket(payload);
  if (sender === undefined || packet === undefined) return undefined;
  return { sender, source: ipv4FromNumber(viewOf(ip).getUint32(12)), packet };
}

/** What comes after the Ethernet header, with or without a VLAN tag. */
function ipv4In(frame: Uint8Array): Uint8Array | undefined {
  if (frame.length < ETHERNET + VLAN_TAG) return undefined;
  const view = viewOf(frame);
  const start = view.getUint16(12) === TYPE_VLAN ? ETHERNET + VLAN_TAG : ETHERNET;
  const ip = frame.subarray(start);
  return view.getUint16(start - 2) === TYPE_IPV4 && ip.length >= SMALLEST_IPV4 ? ip : undefined;
}

function udpPayload(ip: Uint8Array): Uint8Array | undefined {
  const view = viewOf(ip);
  const header = (view.getUint8(0) & 15) * 4;
  const isWhole = view.getUint8(0) >> 4 === 4 && (view.getUint16(6) & FRAGMENT) === 0;
  if (!isWhole || view.getUint8(9) !== UDP || header < SMALLEST_IPV4) return undefined;
  if (ip.length < header + UDP_HEADER || !DHCP_PORTS.includes(view.getUint16(header)))
    return undefined;
  const length = view.getUint16(header + 4);
  return length < UDP_HEADER ? undefined : ip.subarray(header + UDP_HEADER, header + length);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(':');
}
