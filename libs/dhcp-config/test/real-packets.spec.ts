import { existsSync } from 'node:fs';
import type { Ipv4Address, MacAddress } from '@operos/cluster-model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DhcpPacket } from '../src/index.ts';
import {
  decodeDhcpPacket,
  dhcpMessageType,
  dhcpOption,
  encodeDhcpPacket,
  renderDhcpdConf,
} from '../src/index.ts';
import {
  canMakeNamespaces,
  DhcpdInNamespace,
  exampleDhcpModel,
  exchangeAsRelay,
} from '../testing/index.ts';

const canRun = existsSync('/usr/sbin/dhcpd') && canMakeNamespaces();
const relay = '192.0.2.2';
const none = '0.0.0.0' as Ipv4Address;
let server: DhcpdInNamespace;

describe.skipIf(!canRun)('packets on the wire (skipped without root or isc-dhcp-server)', () => {
  beforeAll(async () => {
    const address = { address: '192.0.2.1', prefixLength: 24 };
    server = await DhcpdInNamespace.start(renderDhcpdConf(exampleDhcpModel), address);
    server.wire.addClientAddress(`${relay}/24`);
  });

  afterAll(async () => {
    await server.stop();
  });

  test('dhcpd understands ours, and we understand its answer', () => {
    const offer = exchange([[dhcpOption.vendorClass, text('PXEClient:Arch:00007:UNDI:003016')]]);
    expect(offer).toMatchObject({
      op: 'reply',
      transactionId: 0xcafe_f00d,
      yourAddress: '192.0.2.11',
      nextServer: '192.0.2.1',
      relayAddress: relay,
      mac: '52:54:00:00:00:11',
      bootFile: 'efi64/syslinux.efi',
    });
    expect(offer?.options.get(dhcpOption.messageType)).toEqual(bytes(dhcpMessageType.offer));
    expect(offer?.options.get(dhcpOption.serverIdentifier)).toEqual(bytes(192, 0, 2, 1));
    expect(offer?.options.get(dhcpOption.hostName)).toEqual(text('node-1'));
  });

  test('the path prefix comes although the ROM asks only for other options', () => {
    const offer = exchange([
      [dhcpOption.vendorClass, text('PXEClient:Arch:00007:UNDI:003016')],
      [dhcpOption.parameterRequestList, bytes(dhcpOption.subnetMask, dhcpOption.routers)],
    ]);
    expect([...(offer?.options.keys() ?? [])].sort((a, b) => a - b)).toEqual([
      dhcpOption.subnetMask,
      dhcpOption.routers,
      dhcpOption.leaseTime,
      dhcpOption.messageType,
      dhcpOption.serverIdentifier,
      dhcpOption.pathPrefix,
    ]);
    expect(offer?.options.get(dhcpOption.pathPrefix)).toEqual(text('http://192.0.2.1/boot/efi64/'));
  });

  test('the vendor class comes although UEFI HTTP boot did not ask for it', () => {
    const offer = exchange(
      [
        [dhcpOption.vendorClass, text('HTTPClient:Arch:00016:UNDI:003001')],
        [dhcpOption.parameterRequestList, bytes(dhcpOption.subnetMask)],
      ],
      16,
    );
    expect(offer?.options.get(dhcpOption.vendorClass)).toEqual(text('HTTPClient'));
    expect(offer?.bootFile).toBe('http://192.0.2.1/boot/x64.efi');
  });

  test('a client that lists several architectures is served its first', () => {
    const offer = exchange([
      [dhcpOption.vendorClass, text('PXEClient')],
      [dhcpOption.clientArchitecture, bytes(0, 6, 0, 7)],
    ]);
    expect(offer?.bootFile).toBe('efi32/syslinux.efi');
  });
});

function exchange(
  options: readonly (readonly [number, Uint8Array])[],
  architecture = 7,
): DhcpPacket | undefined {
  const discover: DhcpPacket = {
    op: 'request',
    hops: 1,
    transactionId: 0xcafe_f00d,
    seconds: 4,
    broadcast: false,
    clientAddress: none,
    yourAddress: none,
    nextServer: none,
    relayAddress: relay as Ipv4Address,
    mac: '52:54:00:00:00:11' as MacAddress,
    serverName: '',
    bootFile: '',
    options: new Map([
      [dhcpOption.messageType, bytes(dhcpMessageType.discover)],
      [dhcpOption.clientArchitecture, bytes(0, architecture)],
      ...options,
    ]),
  };
  const path = { namespace: server.wire.client, relay, server: '192.0.2.1' };
  return decodeDhcpPacket(exchangeAsRelay(encodeDhcpPacket(discover), path));
}

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values);
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}
