import { nodePhase } from '@operos/cluster-model';
import { expect, test } from 'vitest';
import { sampleNodes } from '../../testing/sample-nodes.ts';
import type { FleetNode } from './fleet-node.ts';
import { PhaseBoard } from './phase-board.ts';
import { sightingsOf } from './sightings-of.ts';

const start = 1_000_000_000_000;
const ready: FleetNode = {
  ...sampleNodes(1)[0]!,
  decision: 'approved',
  degraded: [],
  heartbeatAt: start,
  lastSeen: start,
  stages: { 'certificate-issued': start - 100, ready: start - 50 },
};

test('counts every node once, through every change of phase', () => {
  const board = new PhaseBoard();
  const nodes = sampleNodes(50);
  board.startListening(nodes, start);
  const total = () => Object.values(board.counts()).reduce((sum, count) => sum + count, 0);
  expect(total()).toBe(50);
  for (const node of nodes) board.update({ ...node, decision: 'retired' }, start);
  expect(board.counts().Retired).toBe(50);
  for (const node of nodes) board.forget(node.id);
  expect(total()).toBe(0);
});

test('agrees with the derivation that everybody uses', () => {
  const board = new PhaseBoard();
  for (const node of sampleNodes(50)) {
    board.update(node, start);
    expect(board.phaseOf(node.id)).toBe(nodePhase(sightingsOf(node), start));
  }
});

test('only silence changes a phase by itself, and only once', () => {
  const board = new PhaseBoard();
  board.startListening([ready], start);
  expect(board.phaseOf(ready.id)).toBe('Ready');
  expect(board.fellSilent(ready, start + 40_000)).toBe(false);
  expect(board.fellSilent(ready, start + 40_001)).toBe(true);
  expect(board.phaseOf(ready.id)).toBe('Lost');
  expect(board.sinceWhen(ready.id)).toBe(start + 40_001);
  expect(board.fellSilent(ready, start + 50_000)).toBe(false);
});

test('while nobody listened nobody was silent', () => {
  const board = new PhaseBoard();
  const later = start + 3_600_000;
  const longLost: FleetNode = { ...ready, id: 'lost', heartbeatAt: start - 600_000 };
  board.startListening([ready, longLost], later);
  expect(board.phaseOf(ready.id)).toBe('Ready');
  expect(board.phaseOf('lost')).toBe('Lost');
  expect(board.sinceWhen('lost')).toBe(start - 600_000 + 40_000);
});
