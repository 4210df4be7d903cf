import type { Ipv4Address } from '@operos/cluster-model';
import { ipv4FromNumber } from '@operos/cluster-model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { macAddresses } from '../../testing/index.ts';
import { decodeDhcpPacket } from './decode-dhcp-packet.ts';
import type { DhcpPacket } from './dhcp-packet.ts';
import { encodeDhcpPacket } from './encode-dhcp-packet.ts';

const addresses: fc.Arbitrary<Ipv4Address> = fc
  .integer({ min: 0, max: 0xffff_ffff })
  .map(ipv4FromNumber);
const codes = fc.integer({ min: 1, max: 254 }).filter((code) => code !== 52 && code !== 67);
const packets: fc.Arbitrary<DhcpPacket> = fc.record({
  op: fc.constantFrom('request', 'reply'),
  hops: fc.nat(255),
  transactionId: fc.nat(0xffff_ffff),
  seconds: fc.nat(0xffff),
  broadcast: fc.boolean(),
  clientAddress: addresses,
  yourAddress: addresses,
  nextServer: addresses,
  relayAddress: addresses,
  mac: macAddresses,
  serverName: fc.stringMatching(/^[a-z0-9.]{0,63}$/),
  bootFile: fc.stringMatching(/^[a-z0-9./]{0,127}$/),
  options: fc
    .array(fc.tuple(codes, fc.uint8Array({ maxLength: 600 })), { maxLength: 6 })
    .map((entries) => new Map(entries)),
});

test('a packet survives the wire, options over 255 bytes included', () => {
  fc.assert(
    fc.property(packets, (packet) => {
      expect(decodeDhcpPacket(encodeDhcpPacket(packet))).toEqual(packet);
    }),
    { numRuns: 1000 },
  );
});

test('no bytes make it throw', () => {
  const torn = fc
    .tuple(packets, fc.nat(700), fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 8 }))
    .map(([packet, length, changes]) => {
      const bytes = encodeDhcpPacket(packet).slice(0, length);
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      return bytes;
    });
  fc.assert(
    fc.property(fc.oneof(torn, fc.uint8Array({ maxLength: 700 })), (bytes) => {
      const packet = decodeDhcpPacket(bytes);
      expect(packet === undefined || packet.options instanceof Map).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('options may go on in the file and sname fields', () => {
  const bytes = encodeDhcpPacket({
    ...fc.sample(packets, { numRuns: 1, seed: 1 })[0]!,
    serverName: '',
    bootFile: '',
    options: new Map([[52, Uint8Array.of(3)]]),
  });
  bytes.set([12, 2, 0x6e, 0x31, 255], 44);
  bytes.set([67, 3, 0x61, 0x2e, 0x30, 255], 108);
  const packet = decodeDhcpPacket(bytes);
  expect(packet).toMatchObject({ serverName: '', bootFile: 'a.0' });
  expect(packet?.options.get(12)).toEqual(Uint8Array.of(0x6e, 0x31));
});

test('an option longer than the packet is refused', () => {
  const packet = { ...fc.sample(packets, { numRuns: 1, seed: 1 })[0]!, options: new Map() };
  const bytes = encodeDhcpPacket(packet).slice(0, 243);
  bytes.set([12, 200, 1], 240);
  expect(decodeDhcpPacket(bytes)).toBeUndefined();
});
