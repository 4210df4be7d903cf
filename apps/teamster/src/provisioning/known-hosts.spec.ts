import { expect, test } from 'vitest';
import { sampleNode } from '../../testing/sample-nodes.ts';
import { knownHosts } from './known-hosts.ts';

const [one, two] = [sampleNode(1), sampleNode(2)];
const names = (...nodes: Parameters<typeof knownHosts>[0]) =>
  knownHosts(nodes).map(({ name }) => name);

test('a server is known once it is in and has a card and an address', () => {
  expect(knownHosts([one])).toEqual([{ name: one.name, mac: [one.mac], address: one.address }]);
  expect(names({ ...one, decision: 'pending' }, { ...two, decision: 'retired' })).toEqual([]);
  expect(names({ ...one, mac: null }, { ...two, address: null })).toEqual([]);
});

test('of two that show one card the one that came in first is known, whatever their order', () => {
  const twin = { ...two, mac: one.mac, stages: { approved: (one.stages.approved ?? 0) + 1 } };
  expect(names(one, twin)).toEqual([one.name]);
  expect(names(twin, one)).toEqual([one.name]);
  const equal = { ...twin, stages: one.stages };
  expect(names(equal, one)).toEqual(names(one, equal));
});
