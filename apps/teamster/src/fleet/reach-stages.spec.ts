import { expect, test } from 'vitest';
import { sampleNodes } from '../../testing/sample-nodes.ts';
import type { FleetNode } from './fleet-node.ts';
import { reachStages } from './reach-stages.ts';

const now = 1_000_000_000_000;
const node: FleetNode = {
  ...sampleNodes(1)[0]!,
  decision: 'approved',
  heartbeatAt: now - 1000,
  stages: { 'certificate-issued': now - 5000 },
};

test('a stage is kept with its time, and told once', () => {
  const seen = [{ kind: 'joining', at: now - 10 } as const];
  const change = reachStages(node, seen, now)!;
  expect(change.nodes[0]?.stages.joining).toBe(now - 10);
  expect(change.events).toMatchObject([
    { kind: 'stage-reached', stage: 'joining', at: now - 10, nodeId: node.id },
  ]);
  expect(reachStages(change.nodes[0]!, seen, now)).toBeUndefined();
});

test('several at once are taken in their order', () => {
  const seen = [
    { kind: 'joining', at: now - 20 },
    { kind: 'ready', at: now - 10 },
  ] as const;
  expect(reachStages(node, seen, now)?.events?.map(({ stage }) => stage)).toEqual([
    'joining',
    'ready',
  ]);
});

test.each([
  ['the future', now + 1],
  ['long ago', now - 3_600_001],
])('a clock that says %s is not believed', (_, at) => {
  expect(reachStages(node, [{ kind: 'ready', at }], now)?.nodes[0]?.stages.ready).toBe(now);
});

test('nothing seen changes nothing', () => {
  expect(reachStages(node, [], now)).toBeUndefined();
});
