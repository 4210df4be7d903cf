import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diskPath, instant, sshKey, uuid } from '../testing/arbitrary-words.ts';
import { hostileText } from '../testing/hostile-text.ts';
import { isDiskSlot, parseDiskPath } from './disk-path.ts';
import { parseInterfaceName } from './interface-name.ts';
import { parseMachineUuid } from './machine-uuid.ts';
import { parseSshPublicKey } from './ssh-public-key.ts';
import { parseTimestamp, timestampMillis } from './timestamp.ts';

describe('an interface name', () => {
  test.each(['lo', 'eth0', 'enp3s0f0', 'bond0.33', 'br-lan', 'enxb827eb000000', 'A_B'])(
    '%j is one',
    (text) => {
      expect(parseInterfaceName(text)).toBe(text);
    },
  );
  test.each([
    '',
    '.',
    '..',
    'eth0/1',
    'eth 0',
    'eth0;',
    'eth0:1',
    '-eth0',
    'x'.repeat(16),
    'eth0\n',
    'ethé',
  ])('%j is none', (text) => {
    expect(parseInterfaceName(text)).toBeUndefined();
  });
});

describe('a disk path', () => {
  test('stays the same', () => {
    fc.assert(fc.property(diskPath(), (text) => parseDiskPath(text) === text));
  });
  test.each([
    '/dev/sda',
    'wwn-0x5',
    '/dev/disk/by-id/',
    '/dev/disk/by-id/../sda',
    '/dev/disk/by-id/x-part1',
    '/dev/disk/by-label/root',
    '/dev/disk/by-id/a b',
    '/dev/disk/by-id/a\n',
  ])('%j is none', (text) => {
    expect(parseDiskPath(text)).toBeUndefined();
  });
  test('tells a disk from a slot', () => {
    expect(isDiskSlot(parseDiskPath('/dev/disk/by-path/pci-0000:00:1f.2-ata-1')!)).toBe(true);
    expect(isDiskSlot(parseDiskPath('/dev/disk/by-id/wwn-0x5')!)).toBe(false);
  });
});

describe('a machine’s UUID', () => {
  test('has one form in either case', () => {
    fc.assert(fc.property(uuid(), (text) => parseMachineUuid(text.toUpperCase()) === text));
  });
  test.each([
    '',
    '00000000-0000-0000-0000-000000000000',
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
    '4c4c4544004235108054b4c04f4d3332',
    'Not Settable',
  ])('%j is none', (text) => {
    expect(parseMachineUuid(text)).toBeUndefined();
  });
});

describe('a timestamp', () => {
  test('is an instant', () => {
    fc.assert(
      fc.property(instant(), (text) => {
        expect(new Date(timestampMillis(parseTimestamp(text)!)).toISOString()).toBe(text);
      }),
    );
  });
  test.each(['2024-02-29T00:00:00Z', '2026-11-23T18:00:00.123Z'])('%j is one', (text) => {
    expect(parseTimestamp(text)).toBe(text);
  });
  test.each([
    '',
    '2026-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-11-23',
    '2026-11-23T18:00:00+01:00',
    '2026-11-23T24:00:00Z',
    '2026-11-23t18:00:00z',
    '2026-13-01T00:00:00Z',
  ])('%j is none', (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
  });
});

describe('an SSH public key', () => {
  const ed25519 = fc.sample(sshKey(), 1)[0]!.split(' ').slice(0, 2).join(' ');
  const rsa = (bits: number): string => {
    const modulus = Buffer.concat([Buffer.from([0]), Buffer.alloc(bits / 8, 0xc5)]);
    const field = (raw: Buffer): Buffer =>
      Buffer.concat([Buffer.from([0, 0, raw.length >> 8, raw.length & 255]), raw]);
    const blob = [Buffer.from('ssh-rsa'), Buffer.from([1, 0, 1]), modulus].map(field);
    return `ssh-rsa ${Buffer.concat(blob).toString('base64')}`;
  };
  test('is kept as it is', () => {
    fc.assert(fc.property(sshKey(), (text) => parseSshPublicKey(text) === text));
    expect(parseSshPublicKey(rsa(2048))).toBeDefined();
    expect(parseSshPublicKey(`${ed25519} anna@example.com 2026`)).toBeDefined();
  });
  test.each([
    '',
    'ssh-ed25519',
    rsa(1024),
    ed25519.replace('ssh-ed25519', 'ssh-rsa'),
    `command="sh" ${ed25519}`,
    `${ed25519}\n${ed25519}`,
    `${ed25519} a\u0007b`,
    ed25519.replace('ssh-ed25519', 'ssh-dss'),
    ed25519.slice(0, -3),
  ])('%j is none', (text) => {
    expect(parseSshPublicKey(text)).toBeUndefined();
  });
});

test('hostile text passes as none of them, or holds nothing that a shell or a file takes amiss', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const passed = [parseInterfaceName, parseDiskPath, parseMachineUuid, parseTimestamp].map(
        (parse) => parse(text) ?? '',
      );
      expect(passed.join('')).toMatch(/^[A-Za-z0-9#+.:=@_/-]*$/);
      expect(parseSshPublicKey(text)).toBeUndefined();
    }),
  );
});
