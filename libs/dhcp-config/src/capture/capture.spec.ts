import { parseIpv4Address, parseMacAddress } from '@operos/cluster-model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CaptureReader,
  decodeDhcpPacket,
  dhcpMessageType,
  dhcpOption,
  type DhcpPacket,
  dhcpProbe,
  dhcpProbeMac,
  encodeDhcpPacket,
  readDhcpFrame,
  serverReplyOf,
} from '../index.ts';

const sender = parseMacAddress('52:54:00:aa:bb:cc')!;
const source = parseIpv4Address('192.168.1.1')!;

const offer: DhcpPacket = {
  ...dhcpProbe(7),
  op: 'reply',
  yourAddress: parseIpv4Address('192.168.1.50')!,
  bootFile: 'evil.0',
  options: new Map([
    [dhcpOption.messageType, Uint8Array.of(dhcpMessageType.offer)],
    [dhcpOption.serverIdentifier, Uint8Array.of(192, 168, 1, 1)],
  ]),
};

function frameOf(packet: DhcpPacket, tag: readonly number[] = []): Uint8Array {
  const payload = encodeDhcpPacket(packet);
  const length = payload.length + 8;
  return Uint8Array.from([
    ...[255, 255, 255, 255, 255, 255],
    ...sender.split(':').map((byte) => Number.parseInt(byte, 16)),
    ...tag,
    ...[0x08, 0x00],
    ...[0x45, 0, 0, 0, 0, 0, 0, 0, 64, 17, 0, 0],
    ...[192, 168, 1, 1],
    ...[255, 255, 255, 255],
    ...[0, 67, 0, 68, length >> 8, length & 255, 0, 0],
    ...payload,
  ]);
}

function captured(frames: readonly Uint8Array[], littleEndian: boolean): Uint8Array {
  const number = (value: number): number[] => {
    const bytes = [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
    return littleEndian ? bytes.reverse() : bytes;
  };
  return Uint8Array.from([
    ...number(0xa1b2c3d4),
    ...[...Array<number>(12).fill(0), ...number(262_144), ...number(1)],
    ...frames.flatMap((frame) => [
      ...[...number(1), ...number(2), ...number(frame.length), ...number(frame.length)],
      ...frame,
    ]),
  ]);
}

test('a probe is a packet that servers answer by broadcast, of a card that nobody sells', () => {
  const probe = decodeDhcpPacket(encodeDhcpPacket(dhcpProbe(0xcafe_f00d)));
  expect(probe).toMatchObject({ op: 'request', transactionId: 0xcafe_f00d, broadcast: true });
  expect(probe?.mac).toBe(dhcpProbeMac);
  expect(serverReplyOf(probe!)).toBeUndefined();
});

test('an offer names its server, the card it came from, and what it offers', () => {
  const frame = readDhcpFrame(frameOf(offer));
  expect(frame).toMatchObject({ sender, source });
  expect(serverReplyOf(frame!.packet)).toEqual({
    kind: 'offer',
    transactionId: 7,
    server: '192.168.1.1',
    offered: '192.168.1.50',
    bootFile: 'evil.0',
  });
});

test('a tagged frame is read as well', () => {
  expect(readDhcpFrame(frameOf(offer, [0x81, 0, 0, 5]))).toMatchObject({ sender, source });
});

test.each<[string, readonly (readonly [at: number, value: number])[]]>([
  ['IPv6', [[12, 0x86], [13, 0xdd]]], // prettier-ignore
  ['another version of IP', [[14, 0x65]]],
  ['a header that is too short', [[14, 0x44]]],
  ['TCP', [[23, 6]]],
  ['a fragment', [[20, 0x20]]],
  ['a later fragment', [[21, 1]]],
  ['another port', [[35, 53]]],
  ['a length that is no length', [[38, 0], [39, 7]]], // prettier-ignore
  ['a server that does not name itself', [[42 + 240 + 3, 1]]],
])('%s is no answer of a DHCP server', (_, changes) => {
  const bytes = frameOf(offer);
  for (const [at, value] of changes) bytes[at] = value;
  const frame = readDhcpFrame(bytes);
  expect(frame && serverReplyOf(frame.packet)).toBeUndefined();
});

test('a server identifier of another length is none', () => {
  const options = new Map([...offer.options, [dhcpOption.serverIdentifier, Uint8Array.of(1, 2)]]);
  expect(serverReplyOf({ ...offer, options })).toBeUndefined();
});

test('frames come out whole, in order, however the stream is cut', () => {
  const frames = fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 6 });
  fc.assert(
    fc.property(
      frames,
      fc.boolean(),
      fc.array(fc.nat(2000), { maxLength: 8 }),
      (sent, le, cuts) => {
        const stream = captured(sent, le);
        const reader = new CaptureReader();
        const places = [0, ...cuts.map((cut) => cut % stream.length).sort((a, b) => a - b)];
        const got = places.flatMap((from, index) =>
          reader.push(stream.subarray(from, places[index + 1])),
        );
        expect(got).toEqual(sent);
        expect(reader.broken).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});

test('no bytes make it throw, and what is no capture is said to be broken', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      const reader = new CaptureReader();
      for (const frame of reader.push(bytes)) readDhcpFrame(frame);
      readDhcpFrame(bytes);
    }),
    { numRuns: 3000 },
  );
  const text = new CaptureReader();
  text.push(new TextEncoder().encode('tcpdump: d0: No such device exists'));
  expect(text.broken).toBe(true);
  const huge = new CaptureReader();
  const stream = captured([new Uint8Array(8)], true);
  stream.set([255, 255, 255, 255], 24 + 8);
  expect(huge.push(stream)).toEqual([]);
  expect(huge.broken).toBe(true);
});

test('a torn frame is none', () => {
  const whole = frameOf(offer);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      readDhcpFrame(whole.subarray(0, at));
      const changed = Uint8Array.from(whole);
      changed[at] = value;
      readDhcpFrame(changed);
    }),
  );
});
