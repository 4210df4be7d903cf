import { expect, test } from 'vitest';
import { sampleNode, sampleStart } from '../../testing/sample-nodes.ts';
import { wireNews } from './wire-news.ts';

const node = sampleNode(1, { decision: 'none', heartbeatAt: null, boot: null, stages: {} });
const at = sampleStart;

test('a stage is told once in a boot', () => {
  const first = wireNews(node, { stage: 'loader-fetched', at }, at);
  expect(first.node).toMatchObject({ boot: { number: 1 }, stages: { 'loader-fetched': at } });
  expect(first.events).toMatchObject([
    { kind: 'stage-reached', stage: 'loader-fetched', severity: 'INFO', nodeId: node.id },
  ]);
  expect(wireNews(first.node, { stage: 'loader-fetched', at: at + 9 }, at).events).toEqual([]);
});

test('another boot is told, with its number', () => {
  const booted = wireNews(node, { stage: 'kernel-fetched', at }, at).node;
  const again = wireNews(booted, { stage: 'loader-fetched', at: at + 90_000 }, at);
  expect(again.node.boot).toMatchObject({ number: 2, startedAt: at + 90_000 });
  expect(again.events.map(({ kind, message }) => [kind, message])).toEqual([
    ['boot-started', 'Started again: boot 2'],
    ['stage-reached', 'Boot loader fetched'],
  ]);
});

test('a complaint of the machine is a warning with a remedy, and stays with its boot', () => {
  const complaint = { code: 'layer-corrupt', layer: 'base' } as const;
  const { node: after, events, trouble } = wireNews(node, { stage: null, complaint, at }, at);
  expect(after.boot?.trouble).toEqual({ ...complaint, at });
  expect(events).toMatchObject([{ severity: 'WARNING', kind: 'boot-trouble', at }]);
  expect(events[0]?.message).toMatch(/^The layer “base” arrived .+\. Compare the layer/);
  expect(trouble).toMatch(/base/);
});

test('what a daemon complains of leaves the node as it is', () => {
  const told = wireNews(node, { stage: null, trouble: 'no-free-leases' }, at);
  expect(told.node).toBe(node);
  expect(told.events).toMatchObject([{ message: 'While booting: no-free-leases', at }]);
});
