import type { MacAddress, NodeName } from '@operos/cluster-model';
import type { IdentityEvidence } from '@operos/hw-inventory';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleNodes } from '../../testing/sample-nodes.ts';
import type { FleetNode } from './fleet-node.ts';
import { NodeRegistry } from './node-registry.ts';

const [sample] = sampleNodes(1);

/** A node of which only what is indexed matters; small ranges, so that things are shared. */
const anyNode = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    decision: fc.constantFrom('none', 'pending', 'approved', 'retired'),
    mac: fc.option(fc.constantFrom('m1', 'm2', 'm3'), { nil: null }),
    serials: fc.uniqueArray(fc.constantFrom('s1', 's2', 's3'), { maxLength: 2 }),
  })
  .map(({ id, decision, mac, serials }): FleetNode => {
    const evidence = serials.map((value) => ({ kind: 'system-serial', value, score: 50 }));
    return {
      ...sample!,
      id,
      decision,
      mac: mac as MacAddress | null,
      name: `name-${id}` as NodeName,
      keyThumbprint: `key-${id}`,
      identity: { score: 50, evidence },
    };
  });

const anyStep = fc.oneof(
  anyNode.map((node) => ({ set: node })),
  fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map((remove) => ({ remove })),
);

test('after any sequence of changes it finds what a walk through all nodes finds', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
      const registry = new NodeRegistry();
      const model = new Map<string, FleetNode>();
      for (const step of steps)
        if ('set' in step) {
          registry.set(step.set);
          model.set(step.set.id, step.set);
        } else {
          registry.remove(step.remove);
          model.delete(step.remove);
        }
      expectSame(registry, [...model.values()]);
    }),
  );
});

function expectSame(registry: NodeRegistry, nodes: readonly FleetNode[]): void {
  const current = nodes.filter(({ decision }) => decision !== 'retired');
  expect(new Set(registry.all())).toEqual(new Set(nodes));
  for (const node of nodes) expect(registry.get(node.id)).toBe(node);
  for (const node of current) {
    expect(registry.withKey(node.keyThumbprint ?? '')).toBe(node);
    expect(registry.withName(node.name)).toBe(node);
  }
  for (const value of ['s1', 's2', 's3']) {
    const evidence: IdentityEvidence = { kind: 'system-serial', value, score: 50 };
    const holders = current.filter((node) =>
      node.identity.evidence.some((one) => one.value === value),
    );
    expect(new Set(registry.withEvidence([evidence]))).toEqual(new Set(holders));
  }
  for (const mac of ['m1', 'm2', 'm3']) {
    const found = registry.withMac(mac);
    const holders = current.filter((node) => node.mac === mac);
    // It may name any holder, but never somebody who is not one.
    if (found !== undefined) expect(holders).toContain(found);
  }
}

test('an address that two machines claim stands for the one that is in', () => {
  const registry = new NodeRegistry();
  const mac = '52:54:00:00:00:01' as MacAddress;
  const known: FleetNode = { ...sample!, id: 'known', decision: 'approved', mac };
  const impostor: FleetNode = { ...known, id: 'impostor', decision: 'pending' };
  registry.set(known);
  registry.set(impostor);
  expect(registry.withMac(mac)?.id).toBe('known');
});

test('the key of a retired node is remembered, its name and address are free', () => {
  const registry = new NodeRegistry();
  registry.set({ ...sample!, decision: 'retired', keyThumbprint: 'key' });
  expect(registry.wasRetired('key')).toBe(true);
  expect(registry.withKey('key')).toBeUndefined();
  expect(registry.withName(sample!.name)).toBeUndefined();
});
