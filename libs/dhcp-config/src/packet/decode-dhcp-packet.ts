import type { Ipv4Address } from '@operos/cluster-model';
import { ipv4FromNumber, parseMacAddress } from '@operos/cluster-model';
import { dhcpOption } from './dhcp-option.ts';
import { decodeOptions } from './dhcp-options-codec.ts';
import type { DhcpPacket } from './dhcp-packet.ts';
import { FIELD, MAGIC_COOKIE } from './packet-layout.ts';

const text = new TextDecoder('utf-8', { fatal: false });

/** Reads a message from Ethernet; undefined if it is short, no DHCP, of no real MAC, or its options run over. */
export function decodeDhcpPacket(bytes: Uint8Array): DhcpPacket | undefined {
  if (bytes.length < FIELD.options) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mac = parseMacAddress(hex(bytes.subarray(FIELD.mac, FIELD.mac + 6)));
  const op = (['request', 'reply'] as const)[view.getUint8(FIELD.op) - 1];
  const options = readOptions(bytes);
  if (!isEthernetDhcp(view) || mac === undefined || op === undefined || options === undefined)
    return undefined;
  return {
    op,
    hops: view.getUint8(FIELD.hops),
    transactionId: view.getUint32(FIELD.transactionId),
    seconds: view.getUint16(FIELD.seconds),
    broadcast: view.getUint16(FIELD.flags) >= 0x8000,
    ...addresses(view),
    mac,
    ...names(bytes, options),
    options,
  };
}

function isEthernetDhcp(view: DataView): boolean {
  return (
    view.getUint8(FIELD.hardwareType) === 1 &&
    view.getUint8(FIELD.hardwareLength) === 6 &&
    view.getUint32(FIELD.cookie) === MAGIC_COOKIE
  );
}

function addresses(
  view: DataView,
): Pick<DhcpPacket, 'clientAddress' | 'yourAddress' | 'nextServer' | 'relayAddress'> {
  const at = (offset: number): Ipv4Address => ipv4FromNumber(view.getUint32(offset));
  return {
    clientAddress: at(FIELD.clientAddress),
    yourAddress: at(FIELD.yourAddress),
    nextServer: at(FIELD.nextServer),
    relayAddress: at(FIELD.relayAddress),
  };
}

/** Option 52 says which of the two text fields hold more options instead (RFC 2132 §9.3). */
function readOptions(bytes: Uint8Array): Map<number, Uint8Array> | undefined {
  const options = new Map<number, Uint8Array>();
  let legal = decodeOptions(bytes.subarray(FIELD.options), options);
  const overload = overloadOf(options);
  if (overload & 1) legal &&= decodeOptions(bytes.subarray(FIELD.bootFile, FIELD.cookie), options);
  if (overload & 2)
    legal &&= decodeOptions(bytes.subarray(FIELD.serverName, FIELD.bootFile), options);
  return legal ? options : undefined;
}

function names(
  bytes: Uint8Array,
  options: ReadonlyMap<number, Uint8Array>,
): Pick<DhcpPacket, 'serverName' | 'bootFile'> {
  const overload = overloadOf(options);
  const file = overload & 1 ? '' : untilNul(bytes.subarray(FIELD.bootFile, FIELD.cookie));
  const named = options.get(dhcpOption.bootFile);
  return {
    serverName: overload & 2 ? '' : untilNul(bytes.subarray(FIELD.serverName, FIELD.bootFile)),
    bootFile: file === '' && named !== undefined ? untilNul(named) : file,
  };
}

function overloadOf(options: ReadonlyMap<number, Uint8Array>): number {
  return options.get(dhcpOption.overload)?.[0] ?? 0;
}

function untilNul(field: Uint8Array): string {
  const end = field.indexOf(0);
  return text.decode(end === -1 ? field : field.subarray(0, end));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(':');
}
