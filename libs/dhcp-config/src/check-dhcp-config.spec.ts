import type { Ipv4Address } from '@operos/cluster-model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  breakages,
  brokenDhcpModel,
  exampleDhcpModel,
  hostileText,
  manyHosts,
  validDhcpModel,
} from '../testing/index.ts';
import { parseBootUrl } from './boot-url.ts';
import { checkDhcpConfig } from './check-dhcp-config.ts';
import type { DhcpModel } from './dhcp-model.ts';

const runs = Number(process.env.OPEROS_PROPERTY_RUNS ?? 10_000);

test('finds nothing wrong with the example', () => {
  expect(checkDhcpConfig(exampleDhcpModel)).toEqual([]);
});

test(`finds nothing wrong with ${runs} random valid models`, () => {
  fc.assert(
    fc.property(validDhcpModel(), (model) => {
      expect(checkDhcpConfig(model)).toEqual([]);
    }),
    { numRuns: runs },
  );
}, 180_000);

test('finds what was broken at its path, 1,000 times', () => {
  fc.assert(
    fc.property(brokenDhcpModel(), ({ model, path, code }) => {
      expect(pathsAndCodes(model)).toContain(`${path} ${code}`);
    }),
    { numRuns: 1000 },
  );
});

describe.each(Object.entries(breakages))('%s', (_, breakIt) => {
  test('is found in the example', () => {
    const broken = breakIt(exampleDhcpModel);
    expect(broken).toBeDefined();
    expect(pathsAndCodes(broken!.model)).toContain(`${broken!.path} ${broken!.code}`);
  });
});

test('finds everything at once', () => {
  const model = {
    ...exampleDhcpModel,
    serverAddress: '198.51.100.1' as Ipv4Address,
    routers: ['198.51.100.2' as Ipv4Address],
    leaseSeconds: { default: 1.5, max: -1 },
    hosts: exampleDhcpModel.hosts.map((host) => ({
      ...host,
      address: '192.0.2.210' as Ipv4Address,
    })),
  };
  expect(pathsAndCodes(model)).toEqual([
    'serverAddress dhcp-outside-network',
    'routers[0] dhcp-outside-network',
    'leaseSeconds.default dhcp-lease-seconds',
    'leaseSeconds.max dhcp-lease-seconds',
    'hosts[1].address dhcp-address-taken',
    'hosts[2].address dhcp-address-taken',
    'hosts[0].address dhcp-address-in-range',
    'hosts[1].address dhcp-address-in-range',
    'hosts[2].address dhcp-address-in-range',
  ]);
});

test('warns of a range that makes dhcpd slow', () => {
  const first = '10.0.0.16' as Ipv4Address;
  const range = (last: string) => ({
    ...manyHosts(0),
    ranges: [{ first, last: last as Ipv4Address }],
  });
  expect(checkDhcpConfig(range('10.0.4.15'))).toEqual([]);
  expect(checkDhcpConfig(range('10.0.4.16'))).toMatchObject([
    { path: 'ranges', code: 'dhcp-range-large', severity: 'warning' },
  ]);
});

test('finds a boot URL whose name no DNS server can look up', () => {
  const model = {
    ...exampleDhcpModel,
    dnsServers: [],
    boot: {
      ...exampleDhcpModel.boot!,
      ipxeScript: parseBootUrl('http://boot.example.org/menu.ipxe')!,
    },
  };
  expect(pathsAndCodes(model)).toEqual(['boot.ipxeScript dhcp-boot-name-unresolvable']);
});

describe('words that were cast instead of parsed', () => {
  const places: Readonly<Record<string, (text: never) => DhcpModel>> = {
    'hosts[0].name': (name) => withFirstHost({ name }),
    'hosts[0].address': (address) => withFirstHost({ address }),
    'hosts[0].mac[0]': (mac) => withFirstHost({ mac: [mac] }),
    'hosts[0].bootFile': (bootFile) => withFirstHost({ bootFile }),
    domainName: (domainName) => ({ ...exampleDhcpModel, domainName }),
    'searchDomains[0]': (domain) => ({ ...exampleDhcpModel, searchDomains: [domain] }),
    'routers[0]': (router) => ({ ...exampleDhcpModel, routers: [router] }),
    'interfaces[0]': (name) => ({ ...exampleDhcpModel, interfaces: [name] }),
    'boot.ipxeScript': (ipxeScript) => ({
      ...exampleDhcpModel,
      boot: { ...exampleDhcpModel.boot!, ipxeScript },
    }),
    'omapi.secret': (secret) => ({
      ...exampleDhcpModel,
      omapi: { ...exampleDhcpModel.omapi!, secret },
    }),
  };

  test.each(Object.entries(places))('are refused at %s, whatever they are', (path, place) => {
    fc.assert(
      fc.property(
        hostileText().filter((text) => /[^a-z0-9.]/.test(text)),
        (text) => {
          const codes = checkDhcpConfig(place(text as never));
          expect(codes.length === 0 || codes.some((issue) => issue.path === path)).toBe(true);
          if (/["\\;{}\n$`<]/.test(text))
            expect(codes).toMatchObject([{ path, code: 'dhcp-value-illegal' }]);
        },
      ),
      { numRuns: 500 },
    );
  });

  function withFirstHost(broken: object): DhcpModel {
    const [first, ...rest] = exampleDhcpModel.hosts;
    return { ...exampleDhcpModel, hosts: [{ ...first!, ...broken }, ...rest] };
  }
});

test('never prints the omapi key into an issue', () => {
  const secret = 'not base64 but secret' as NonNullable<DhcpModel['omapi']>['secret'];
  const model = { ...exampleDhcpModel, omapi: { ...exampleDhcpModel.omapi!, secret } };
  expect(JSON.stringify(checkDhcpConfig(model))).not.toContain('but secret');
});

test('checks 10,000 hosts quickly enough to do it at every change', () => {
  const model = manyHosts(10_000);
  const start = performance.now();
  expect(checkDhcpConfig(model)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(10_000); // 0.1 s on an idle machine
});

function pathsAndCodes(model: DhcpModel): string[] {
  return checkDhcpConfig(model).map((issue) => `${issue.path} ${issue.code}`);
}
