import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventLog } from '../src/events/event-log.ts';
import { FleetStore } from '../src/fleet/fleet-store.ts';
import { NodePulseRow } from '../src/fleet/node-pulse-row.ts';
import { sampleNodes } from '../testing/sample-nodes.ts';
import { TestTeamster } from './test-teamster.ts';

let teamster: TestTeamster;
beforeAll(async () => {
  teamster = await TestTeamster.start();
});
afterAll(() => teamster.end());

const nodes = sampleNodes(3).map((node) => ({ ...node, reportDigest: null }));
const impossible = { nodeId: 'nobody', lastSeen: 1, heartbeatAt: null };
const withOrphan = { put: [{ entity: NodePulseRow, rows: [impossible] }] };

test('a change that cannot be written leaves memory, counts and the log as they were', async () => {
  const store = teamster.part(FleetStore);
  await store.commit({ nodes: [nodes[0]!] });
  const counts = { ...teamster.fleet.countByPhase() };
  const told: string[] = [];
  teamster.fleet.changes.subscribe(({ id }) => told.push(id));
  const event = { severity: 'INFO', kind: 'test', message: 'never happened' } as const;
  const changed = { ...nodes[0]!, decision: 'retired' } as const;
  const change = { nodes: [changed, nodes[1]!], events: [event], with: withOrphan };
  await expect(store.commit(change)).rejects.toThrow();
  expect(teamster.fleet.get(nodes[0]!.id)).toBe(nodes[0]);
  expect(teamster.fleet.get(nodes[1]!.id)).toBeUndefined();
  expect(teamster.fleet.countByPhase()).toEqual(counts);
  expect(told).toEqual([]);
  const { events } = await teamster.part(EventLog).page({ kinds: ['test'] }, { first: 1 });
  expect(events).toEqual([]);
});

test('a later change to the same node stands when an earlier one fails', async () => {
  const store = teamster.part(FleetStore);
  const first = { ...nodes[2]!, agentVersion: '1' };
  const second = { ...nodes[2]!, agentVersion: '2' };
  const [failed, done] = await Promise.allSettled([
    store.commit({ nodes: [first], with: withOrphan }),
    store.commit({ nodes: [second] }),
  ]);
  expect([failed.status, done.status]).toEqual(['rejected', 'fulfilled']);
  expect(teamster.fleet.get(second.id)?.agentVersion).toBe('2');
  teamster = await teamster.restart();
  expect(teamster.fleet.get(second.id)?.agentVersion).toBe('2');
});

test('events are numbered without gaps or repeats, in the order they were made', async () => {
  const log = teamster.part(EventLog);
  const numbers = Array.from({ length: 30 }, (_, index) => index);
  const events = await Promise.all(
    numbers.map((index) => log.append({ severity: 'INFO', kind: 'count', message: String(index) })),
  );
  const [first] = events;
  expect(events.map(({ id }) => id - first!.id)).toEqual(numbers);
  const page = await log.page({ kinds: ['count'] }, { first: 10, before: events[20]!.id });
  expect(page.totalCount).toBe(30);
  expect(page.hasNextPage).toBe(true);
  expect(page.events.map(({ message }) => message)).toEqual(
    numbers.slice(10, 20).map(String).toReversed(),
  );
});
