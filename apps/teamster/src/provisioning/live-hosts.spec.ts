import { manyHosts } from '@operos/dhcp-config/testing';
import { expect, test } from 'vitest';
import { factsOf } from '../../testing/provisioning-facts.ts';
import { defaultSettings } from '../settings/default-settings.ts';
import { judgeSettings } from '../settings/judge-settings.ts';
import { dhcpModelOf } from './dhcp-model-of.ts';
import { hostChanges, onlyHostsDiffer } from './live-hosts.ts';

const facts = factsOf(judgeSettings(defaultSettings).settings!);
const model = dhcpModelOf(facts);
const [one, two, three] = manyHosts(3).hosts;

test('hosts that stay are not touched; one that changed goes and comes again', () => {
  const moved = { ...two!, address: three!.address };
  expect(hostChanges([one!, two!], [one!, moved])).toEqual({ gone: [two!.name], come: [moved] });
  expect(hostChanges([one!], [one!, three!])).toEqual({ gone: [], come: [three] });
  expect(hostChanges([one!, two!], [{ ...two! }, { ...one! }])).toEqual({ gone: [], come: [] });
});

test('a restart is needed for everything but hosts', () => {
  expect(onlyHostsDiffer(model, { ...model, hosts: [one!] })).toBe(true);
  expect(onlyHostsDiffer(model, { ...model, routers: [] })).toBe(false);
});

test('one new host among ten thousand is found at once', () => {
  const { hosts } = manyHosts(10_000);
  const start = performance.now();
  expect(hostChanges(hosts.slice(1), hosts)).toEqual({ gone: [], come: [hosts[0]] });
  expect(performance.now() - start).toBeLessThan(5000); // comparing each with each took minutes
});
