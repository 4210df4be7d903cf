import { controllerFiles, renderWebConf } from '@operos/controller-config';
import { validSettings } from '@operos/cluster-model/testing';
import type { DhcpHost } from '@operos/dhcp-config';
import { dhcpProbeMac } from '@operos/dhcp-config';
import { parseIpv4Address, parseNodeName } from '@operos/cluster-model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from '../../testing/provisioning-facts.ts';
import { defaultSettings } from '../settings/default-settings.ts';
import { judgeSettings } from '../settings/judge-settings.ts';
import type { ProvisioningFacts } from './provisioning-facts.ts';
import { provisioningPlan, type ProvisioningTools } from './provisioning-plan.ts';

const tools: ProvisioningTools = {
  dhcpd: null,
  nginx: null,
  loaders: new Map(),
  services: 'systemd',
};
const { settings } = judgeSettings(defaultSettings); // one network card
const host: DhcpHost = {
  name: parseNodeName('node-1')!,
  mac: [dhcpProbeMac],
  address: parseIpv4Address('192.168.33.20')!,
};
const installed = (facts: ProvisioningFacts): ProvisioningFacts => ({
  ...facts,
  controller: { ...facts.controller, installed: true },
});
const facts = installed({ ...factsOf(settings!), hosts: [host] });
const plan = provisioningPlan(facts, tools);

test('an installed controller has exactly the files that the installer writes', () => {
  fc.assert(
    fc.property(validSettings(), (each) => {
      const { steps } = provisioningPlan(installed(factsOf(each)), tools);
      const files = controllerFiles(each, { version: '0.1.7', nodes: [] });
      for (const { path, mode, text } of files)
        expect(steps.filter((step) => step.path === path)).toMatchObject([
          { kind: 'file', mode, content: { text } },
        ]);
    }),
    { numRuns: 100 },
  );
});

test('a machine that is no controller keeps its own', () => {
  const paths = provisioningPlan(factsOf(settings!), tools).steps.map(({ path }) => path);
  expect(paths).not.toContain('/etc/nftables.conf');
});

test('with one network card the file of the second must go', () => {
  expect(plan.steps.find(({ path }) => path.includes('20-operos-public'))).toEqual({
    kind: 'absent',
    path: '/etc/systemd/network/20-operos-public.network',
    restarts: 'systemd-networkd.service',
  });
});

test('servers are found by name', () => {
  const hosts = plan.steps.find(({ path }) => path === '/etc/hosts');
  expect(hosts).toMatchObject({
    content: {
      text: expect.stringContaining('192.168.33.20 node-1.operos.internal node-1') as string,
    },
  });
});

test('each unit that a file names is told once, and before dhcpd is judged by its answers', () => {
  const ids = plan.services.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const named = plan.steps.flatMap((step) => ('restarts' in step ? (step.restarts ?? []) : []));
  expect(ids).toEqual(expect.arrayContaining(named));
  expect(ids.indexOf('nftables.service')).toBeLessThan(ids.indexOf('systemd-networkd.service'));
  expect(ids.indexOf('systemd-networkd.service')).toBeLessThan(
    ids.indexOf('isc-dhcp-server.service'),
  );
});

test('the web server of a controller is no laxer than Teamster’s own', () => {
  for (const header of ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy'])
    expect(renderWebConf()).toContain(`add_header ${header} `);
});
