import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileText } from '../testing/index.ts';
import { parseDhcpdLog } from './parse-dhcpd-log.ts';

const mac = '52:54:00:00:99:01';

test.each([
  [`DHCPDISCOVER from ${mac} via eth1`, { kind: 'discover', mac, via: 'eth1' }],
  [
    `DHCPDISCOVER from ${mac} (new-box) via eth1: network 192.0.2.0/24: no free leases`,
    { kind: 'discover', mac, via: 'eth1', hostname: 'new-box', trouble: 'no-free-leases' },
  ],
  [
    `DHCPDISCOVER from ${mac} via eth1: unknown client`,
    { kind: 'discover', mac, via: 'eth1', trouble: 'unknown-client' },
  ],
  [
    `DHCPOFFER on 192.0.2.200 to ${mac} (new-box) via eth1`,
    { kind: 'offer', mac, address: '192.0.2.200', hostname: 'new-box', via: 'eth1' },
  ],
  [
    `DHCPREQUEST for 192.0.2.200 (192.0.2.1) from ${mac} (new-box) via eth1`,
    {
      kind: 'request',
      mac,
      address: '192.0.2.200',
      server: '192.0.2.1',
      hostname: 'new-box',
      via: 'eth1',
    },
  ],
  [
    `DHCPREQUEST for 192.0.2.200 from ${mac} via 192.0.2.254: wrong network.`,
    { kind: 'request', mac, address: '192.0.2.200', via: '192.0.2.254', trouble: 'wrong-network' },
  ],
  [
    `DHCPREQUEST for 192.0.2.200 from ${mac} via eth1: unknown lease 192.0.2.200.`,
    { kind: 'request', mac, address: '192.0.2.200', via: 'eth1', trouble: 'unknown-lease' },
  ],
  [
    `DHCPREQUEST for 192.0.2.200 from ${mac} via eth1: lease 192.0.2.200 unavailable.`,
    { kind: 'request', mac, address: '192.0.2.200', via: 'eth1', trouble: 'lease-unavailable' },
  ],
  [
    `DHCPREQUEST for 192.0.2.200 from ${mac} via eth1: ignored (not authoritative).`,
    { kind: 'request', mac, address: '192.0.2.200', via: 'eth1', trouble: 'not-authoritative' },
  ],
  [
    `DHCPACK on 192.0.2.200 to ${mac} via eth1`,
    { kind: 'ack', mac, address: '192.0.2.200', via: 'eth1' },
  ],
  [
    `DHCPACK to 192.0.2.200 (${mac}) via eth1`,
    { kind: 'ack', mac, address: '192.0.2.200', via: 'eth1' },
  ],
  [
    `DHCPNAK on 192.0.2.200 to ${mac} via eth1`,
    { kind: 'nak', mac, address: '192.0.2.200', via: 'eth1' },
  ],
  [
    `DHCPDECLINE of 192.0.2.200 from ${mac} (new-box) via eth1: abandoned`,
    {
      kind: 'decline',
      mac,
      address: '192.0.2.200',
      hostname: 'new-box',
      via: 'eth1',
      trouble: 'abandoned',
    },
  ],
  [
    `DHCPRELEASE of 192.0.2.200 from ${mac} via eth1 (found)`,
    { kind: 'release', mac, address: '192.0.2.200', via: 'eth1' },
  ],
  [
    `DHCPRELEASE of 192.0.2.200 from ${mac} (new-box) via eth1 (not found)`,
    { kind: 'release', mac, address: '192.0.2.200', hostname: 'new-box', via: 'eth1' },
  ],
  ['DHCPINFORM from 192.0.2.200 via eth1', { kind: 'inform', address: '192.0.2.200', via: 'eth1' }],
])('reads `%s`', (line, sighting) => {
  expect(parseDhcpdLog(line)).toEqual(sighting);
});

describe('behind a prefix', () => {
  const message = `DHCPACK on 192.0.2.200 to ${mac} via eth1`;
  const sighting = parseDhcpdLog(message);

  test.each([
    'Nov 23 18:25:01 controller dhcpd[1234]: ',
    'Nov  3 18:25:01 c dhcpd: ',
    'dhcpd[1]: ',
  ])('`%s` reads the same', (prefix) => {
    expect(parseDhcpdLog(prefix + message)).toEqual(sighting);
  });

  test.each([
    [
      '2026-11-23T18:25:01.500+00:00 controller dhcpd[1234]: ',
      Date.UTC(2026, 10, 23, 18, 25, 1, 500),
    ],
    ['2026-11-23T19:25:01+01:00 controller dhcpd[1234]: ', Date.UTC(2026, 10, 23, 18, 25, 1)],
    ['2026-11-23T18:25:01+0000 controller dhcpd[1234]: ', Date.UTC(2026, 10, 23, 18, 25, 1)],
  ])('`%s` gives the time', (prefix, at) => {
    expect(parseDhcpdLog(prefix + message)).toEqual({ ...sighting, at });
  });
});

test.each([
  '',
  'Server starting service.',
  'Wrote 0 leases to leases file.',
  'DHCPDISCOVER',
  'DHCPDISCOVER from',
  `DHCPDISCOVER from ${mac} via`,
  `DHCPACK on 192.0.2.200 to ${mac} via eth1\nDHCPNAK on 192.0.2.200 to ${mac} via eth1`,
  `x DHCPDISCOVER from ${mac} via eth1`,
  `Nov 23 18:25:01 controller sshd[1]: DHCPDISCOVER from ${mac} via eth1`,
])('gives nothing for %j', (line) => {
  expect(parseDhcpdLog(line)).toBeUndefined();
});

test('leaves out a MAC and an address that are none', () => {
  expect(parseDhcpdLog('DHCPNAK on 999.1.1.1 to <no identifier> via eth1')).toEqual({
    kind: 'nak',
    via: 'eth1',
  });
});

test('is not misled by what a client calls itself', () => {
  const names = fc.oneof(
    hostileText(),
    fc.constantFrom(
      'x) via eth9: no free leases',
      'x) via eth9',
      `x) via eth9\nDHCPACK on 192.0.2.1 to ${mac} via eth9`,
      '192.0.2.1',
    ),
  );
  fc.assert(
    fc.property(names, (hostname) => {
      const sighting = parseDhcpdLog(`DHCPACK on 192.0.2.200 to ${mac} (${hostname}) via eth1`);
      expect(sighting).toEqual({ kind: 'ack', mac, address: '192.0.2.200', hostname, via: 'eth1' });
    }),
    { numRuns: 3000 },
  );
});

test('gives up quickly on a line that goes on for ever', () => {
  const long = `DHCPACK on 192.0.2.200 to ${mac} ${'('.repeat(2_000_000)}`;
  const start = performance.now();
  expect(parseDhcpdLog(long)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(10_000); // one that tries every way would take hours
});
