import type { AddressRange, Ipv4Address, Ipv4Network } from '@operos/cluster-model';
import {
  ipv4FromNumber,
  ipv4ToNumber,
  networkAddress,
  networkOf,
  networkSize,
} from '@operos/cluster-model';
import fc from 'fast-check';
import type { BootSettings, DhcpHost, DhcpModel } from '../src/index.ts';
import { httpArchitectures, tftpArchitectures } from '../src/index.ts';
import {
  bootFileNames,
  bootUrls,
  dnsNames,
  interfaceNames,
  macAddresses,
  nodeNames,
  omapiSecrets,
} from './words.ts';

/** Where things stand in a network, as offsets from its first address, so that nothing can clash. */
interface Layout {
  readonly network: Ipv4Network;
  readonly at: (offset: number) => Ipv4Address;
  /** Different offsets in the lower half of the network, in no order. */
  readonly offsets: readonly number[];
}

type Four = [Ipv4Address, Ipv4Address, Ipv4Address, Ipv4Address];

/** Models that `checkDhcpConfig` finds nothing wrong with, with up to 64 hosts. */
export function validDhcpModel(): fc.Arbitrary<DhcpModel> {
  return layouts().chain(modelsOn);
}

function layouts(): fc.Arbitrary<Layout> {
  const bases = fc.oneof(
    fc.integer({ min: 0x0a00_0000, max: 0x0aff_ffff }),
    fc.integer({ min: 0xac10_0000, max: 0xac1f_ffff }),
    fc.integer({ min: 0xc0a8_0000, max: 0xc0a8_ffff }),
    fc.integer({ min: 0xc633_6400, max: 0xc633_64ff }),
  );
  return fc
    .record({ base: bases, prefix: fc.integer({ min: 16, max: 27 }) })
    .chain(({ base, prefix }) => {
      const network = networkOf(ipv4FromNumber(base), prefix);
      const start = ipv4ToNumber(networkAddress(network));
      const all = fc.integer({ min: 1, max: 2 ** (31 - prefix) - 1 });
      return fc
        .uniqueArray(all, { minLength: 12, maxLength: 80 })
        .map((offsets) => ({ network, at: (offset) => ipv4FromNumber(start + offset), offsets }));
    });
}

function modelsOn(layout: Layout): fc.Arbitrary<DhcpModel> {
  const [server, router, dns, ntp, next, ...free] = layout.offsets.map(layout.at) as [
    Ipv4Address,
    Ipv4Address,
    Ipv4Address,
    Ipv4Address,
    Ipv4Address,
    ...Ipv4Address[],
  ];
  return fc.record({
    network: fc.constant(layout.network),
    serverAddress: fc.constant(server),
    interfaces: fc.uniqueArray(interfaceNames, { minLength: 1, maxLength: 2 }),
    authoritative: fc.boolean(),
    // With no router and no DNS server, boot files must come from the network itself.
    routers: fc.constantFrom([router], [server], [router, server]),
    dnsServers: fc.constantFrom([dns], [server, dns]),
    ntpServers: fc.subarray([ntp, server]),
    domainName: fc.option(dnsNames),
    searchDomains: fc.uniqueArray(dnsNames, { maxLength: 3 }),
    leaseSeconds: leaseTimes(),
    ranges: rangesIn(layout).chain((ranges) => fc.shuffledSubarray(ranges)),
    boot: fc.option(bootSettings(next), { freq: 4 }),
    hosts: hostsAt(free),
    omapi: fc.option(
      fc.record({
        port: fc.integer({ min: 1024, max: 65_535 }),
        keyName: nodeNames,
        keyAlgorithm: fc.constant('hmac-sha256' as const),
        secret: omapiSecrets,
      }),
    ),
  });
}

/** One or two ranges of at most 1000 addresses together, in the upper half of the network. */
function rangesIn({ network, at }: Layout): fc.Arbitrary<AddressRange[]> {
  const half = networkSize(network) / 2;
  const offsets = fc.integer({ min: half, max: Math.min(2 * half - 2, half + 999) });
  return fc.uniqueArray(offsets, { minLength: 4, maxLength: 4 }).map((unsorted) => {
    const [a, b, c, d] = unsorted.sort((x, y) => x - y).map(at) as Four;
    return [
      { first: a, last: b },
      { first: c, last: d },
    ];
  });
}

function leaseTimes(): fc.Arbitrary<DhcpModel['leaseSeconds']> {
  return fc
    .tuple(fc.integer({ min: 60, max: 2 ** 31 - 1 }), fc.integer({ min: 60, max: 2 ** 31 - 1 }))
    .map(([a, b]) => ({ default: Math.min(a, b), max: Math.max(a, b) }));
}

function bootSettings(nextServer: Ipv4Address): fc.Arbitrary<BootSettings> {
  const loader = fc.oneof(
    fc.record({ file: bootFileNames }),
    fc.record({ file: bootFileNames, pathPrefix: bootUrls }),
  );
  return fc.record({
    nextServer: fc.constant(nextServer),
    tftp: fc.record(sameForEach(tftpArchitectures, loader), {
      requiredKeys: ['bios', 'uefi-x64'],
    }),
    http: fc.record(sameForEach(httpArchitectures, bootUrls), { requiredKeys: ['http-x64'] }),
    ipxeScript: fc.option(fc.oneof(bootFileNames, bootUrls)),
  });
}

function sameForEach<Name extends string, T>(
  names: readonly Name[],
  value: fc.Arbitrary<T>,
): Record<Name, fc.Arbitrary<T>> {
  return Object.fromEntries(names.map((name) => [name, value])) as Record<Name, fc.Arbitrary<T>>;
}

function hostsAt(addresses: readonly Ipv4Address[]): fc.Arbitrary<DhcpHost[]> {
  const count = addresses.length;
  const owners = fc.tuple(
    fc.uniqueArray(nodeNames, { maxLength: count }),
    fc.uniqueArray(macAddresses, { minLength: count * 2, maxLength: count * 2 }),
    fc.array(fc.integer({ min: 0, max: 5 }), { minLength: count, maxLength: count }),
    fc.option(bootFileNames, { nil: undefined }),
  );
  return owners.map(([names, macs, dice, bootFile]) =>
    names.map((name, index) => {
      const die = dice[index];
      const mac = macs.slice(index * 2, index * 2 + (die === 0 ? 2 : 1));
      const host = { name, mac, address: addresses[index] as Ipv4Address };
      return die === 1 && bootFile !== undefined ? { ...host, bootFile } : host;
    }),
  );
}
