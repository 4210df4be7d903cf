import { type NodeName, parseNodeName } from '@operos/cluster-model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleNodes } from '../../testing/sample-nodes.ts';
import { NodeRegistry } from '../fleet/node-registry.ts';
import { NodeNames } from './node-names.ts';

function namesBeside(...taken: readonly string[]): NodeNames {
  const registry = new NodeRegistry();
  sampleNodes(taken.length).forEach((node, index) => {
    registry.set({ ...node, decision: 'approved', name: taken[index] as NodeName });
  });
  return new NodeNames({ registry } as never);
}

const serial = (value: string) => [{ kind: 'system-serial', value, score: 50 }];

test('workers are numbered, and a number that is free is used', () => {
  expect(namesBeside().nextWorker()).toBe('worker-001');
  expect(namesBeside('worker-001', 'worker-003').nextWorker()).toBe('worker-002');
});

test('a machine that waits is named after its serial number', () => {
  expect(namesBeside().provisional('id1', serial('Dell Inc. / 7XK2P13'))).toBe('new-7xk2p13');
  expect(namesBeside('new-7xk2p13').provisional('id1', serial('Dell Inc. / 7XK2P13'))).toBe(
    'new-id1',
  );
  expect(namesBeside().provisional('id1', [])).toBe('new-id1');
});

test('no serial number makes a name that is not a DNS label', () => {
  const names = namesBeside();
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (value) => {
      const name = names.provisional('0123456789ab', serial(value));
      expect(parseNodeName(name)).toBe(name);
    }),
  );
});
