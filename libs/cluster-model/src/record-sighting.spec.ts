import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bootMoment as t0 } from '../testing/seen.ts';
import type { BootStageId } from './boot-stage.ts';
import { bootStages } from './boot-stage.ts';
import type { NodeSightings } from './node-sightings.ts';
import { nodeStage } from './node-stage.ts';
import { recordSighting } from './record-sighting.ts';
import type { Sighting } from './sighting.ts';

type Story = readonly (readonly [BootStageId, second: number])[];

function told(story: Story): NodeSightings {
  const sightings = story.map(([kind, second]) => ({ kind, at: t0 + second * 1000 }));
  const [first, ...rest] = sightings as [Sighting, ...Sighting[]];
  return rest.reduce<NodeSightings>(recordSighting, recordSighting(undefined, first));
}

test('the first sighting of a server is all that is known of it', () => {
  expect(told([['address-requested', 0]])).toEqual({
    firstSeen: t0,
    lastSeen: t0,
    decision: 'none',
    stages: { 'address-requested': t0 },
    restarts: 0,
  });
});

test('requests without an answer keep the time of the first, so that waiting shows', () => {
  const seen = told([
    ['address-requested', 0],
    ['address-requested', 4],
    ['address-requested', 12],
  ]);
  expect(seen.stages['address-requested']).toBe(t0);
  expect(seen.lastSeen).toBe(t0 + 12_000);
});

test('a late line of a log does not take a server back', () => {
  const seen = told([
    ['kernel-fetched', 5],
    ['initramfs-fetched', 6],
    ['loader-fetched', 3],
  ]);
  expect(nodeStage(seen, t0 + 7000)).toBe('initramfs-fetched');
  expect([seen.lastSeen, seen.restarts]).toEqual([t0 + 6000, 0]);
});

test('starting over is counted until an agent runs', () => {
  const circles: Story = [
    ['loader-fetched', 0],
    ['kernel-fetched', 3],
    ['loader-fetched', 60],
    ['kernel-fetched', 63],
    ['loader-fetched', 120],
  ];
  expect(told(circles).restarts).toBe(2);
  expect(told([...circles, ['agent-started', 180]]).restarts).toBe(0);
});

test('asking to enrol opens a decision; deciding closes it; only retirement is final', () => {
  expect(told([['enrolment-requested', 0]]).decision).toBe('pending');
  expect(told([['conflict', 0]]).decision).toBe('pending');
  expect(told([['approved', 0], ['awaiting-approval', 1]]).decision).toBe('approved'); // prettier-ignore
  expect(told([['rejected', 0], ['approved', 1]]).decision).toBe('approved'); // prettier-ignore
  const retired: NodeSightings = { ...told([['ready', 0]]), decision: 'retired' };
  expect(recordSighting(retired, { kind: 'approved', at: t0 }).decision).toBe('retired');
});

test('hearing the same thing twice changes nothing, in whatever story', () => {
  const kinds = fc.constantFrom(...bootStages.map((stage) => stage.id));
  const stories = fc.array(fc.tuple(kinds, fc.integer({ min: 0, max: 5000 })), { minLength: 1 });
  fc.assert(
    fc.property(stories, (story) => {
      const once = told(story);
      const [kind, second] = story.at(-1)!;
      const again = recordSighting(once, { kind, at: t0 + second * 1000 });
      expect({ ...again, restarts: 0 }).toEqual({ ...once, restarts: 0 });
    }),
  );
});
