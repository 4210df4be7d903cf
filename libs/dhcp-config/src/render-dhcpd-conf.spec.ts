import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleDhcpModel, manyHosts, validDhcpModel } from '../testing/index.ts';
import { renderDhcpdConf } from './render-dhcpd-conf.ts';

test('renders the network, what each architecture boots, and each named host', async () => {
  await expect(renderDhcpdConf(exampleDhcpModel)).toMatchFileSnapshot(
    '../test/golden/three-hosts.dhcpd.conf',
  );
});

test('renders a network that only lends addresses', async () => {
  const bare = {
    ...exampleDhcpModel,
    authoritative: false,
    routers: [],
    dnsServers: [],
    ntpServers: [],
    domainName: null,
    searchDomains: [],
    boot: null,
    hosts: [],
    omapi: null,
  };
  await expect(renderDhcpdConf(bare)).toMatchFileSnapshot('../test/golden/bare.dhcpd.conf');
});

test('does not depend on the order of hosts, MACs and ranges', () => {
  fc.assert(
    fc.property(
      validDhcpModel().chain((model) =>
        fc.tuple(
          fc.constant(model),
          fc.shuffledSubarray([...model.hosts], { minLength: model.hosts.length }),
        ),
      ),
      ([model, shuffled]) => {
        const reordered = {
          ...model,
          hosts: shuffled.map((host) => ({ ...host, mac: host.mac.toReversed() })),
          ranges: model.ranges.toReversed(),
        };
        expect(renderDhcpdConf(reordered)).toBe(renderDhcpdConf(model));
      },
    ),
  );
});

test('renders 10,000 hosts quickly enough to do it at every change', () => {
  const model = manyHosts(10_000);
  renderDhcpdConf(model); // once to warm up
  const best = Math.min(
    ...Array.from({ length: 5 }, () => millisecondsOf(() => renderDhcpdConf(model))),
  );
  expect(best).toBeLessThan(500); // 5 ms on an idle machine; the bound is for a loaded one
});

function millisecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
