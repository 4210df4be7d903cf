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
    boot: { number: 1, startedAt: t0, restarts: 0 },
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
  expect([seen.lastSeen, seen.boot?.number]).toEqual([t0 + 6000, 1]);
});

test('starting over is counted until an agent runs', () => {
  const circles: Story = [
    ['loader-fetched', 0],
    ['kernel-fetched', 3],
    ['loader-fetched', 60],
    ['kernel-fetched', 63],
    ['loader-fetched', 120],
  ];
  expect(told(circles).boot).toMatchObject({ number: 3, restarts: 2 });
  expect(told([...circles, ['agent-started', 180]]).boot).toMatchObject({ number: 3, restarts: 0 });
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
      expect(again).toEqual(once);
    }),
  );
});

const firstBoot: Story = [
  ['address-requested', 0],
  ['address-leased', 1],
  ['loader-fetched', 3],
  ['menu-fetched', 5],
  ['loader-fetched', 6], // a module of the loader, after the menu
  ['kernel-fetched', 9],
  ['initramfs-fetched', 12],
  ['address-requested', 22], // the initial file system
  ['address-leased', 23],
  ['kernel-started', 24],
  ['layers-fetched', 40],
  ['address-requested', 50], // the system
  ['address-leased', 51],
  ['system-started', 55],
];
const secondsOf = (seen: NodeSightings): object =>
  Object.fromEntries(Object.entries(seen.stages).map(([id, at]) => [id, (at - t0) / 1000]));

test('a boot that asks for its address three times is one boot, and its first times stand', () => {
  const seen = told(firstBoot);
  expect(seen.boot).toMatchObject({ number: 1, startedAt: t0, restarts: 0 });
  expect(secondsOf(seen)).toEqual({
    'address-requested': 0,
    'address-leased': 1,
    'loader-fetched': 3,
    'menu-fetched': 5,
    'kernel-fetched': 9,
    'initramfs-fetched': 12,
    'kernel-started': 24,
    'layers-fetched': 40,
    'system-started': 55,
  });
});

test.each<[string, Story]>([
  ['after its agent ran', [...firstBoot, ['agent-started', 60], ['approved', 90], ['ready', 150]]],
  ['while it waited for a decision', [...firstBoot, ['enrolment-requested', 62]]],
  ['in the middle of a boot', firstBoot.slice(0, 10)],
])('a machine switched off and on %s gets new times for all of its stages', (_, story) => {
  const second: Story = firstBoot.map(([kind, second]) => [kind, second + 200]);
  for (const [index] of second.entries()) {
    const seen = told([...story, ...second.slice(0, index + 1)]);
    const isProven = index >= 2; // an address alone may be asked for by the boot before
    expect(seen.boot).toMatchObject(
      isProven ? { number: 2, startedAt: t0 + 200_000 } : { number: 1, startedAt: t0 },
    );
    if (isProven) expect(secondsOf(seen)).toMatchObject({ 'address-requested': 200 });
  }
  const seen = told([...story, ...second]);
  expect(secondsOf(seen)).toMatchObject({
    'address-requested': 200,
    'address-leased': 201,
    'loader-fetched': 203,
    'kernel-started': 224,
    'layers-fetched': 240,
    'system-started': 255,
  });
  expect(nodeStage(seen, t0 + 256_000)).toBe('system-started');
});

test('iPXE asks for an address of its own between the loader and the menu', () => {
  const seen = told([
    ['address-requested', 0],
    ['address-leased', 1],
    ['loader-fetched', 3],
    ['address-requested', 8],
    ['address-leased', 9],
    ['menu-fetched', 10],
    ['kernel-fetched', 16],
  ]);
  expect(seen.boot?.number).toBe(1);
  expect(secondsOf(seen)).toMatchObject({ 'address-requested': 0, 'address-leased': 1 });
});

test('a lease that a running system renews says nothing of a boot', () => {
  const running = told([...firstBoot, ['agent-started', 60], ['ready', 100]]);
  const renewed = recordSighting(running, { kind: 'address-leased', at: t0 + 21_600_000 });
  expect(renewed.stages).toEqual(running.stages);
  const unseen = told([['ready', 100], ['address-leased', 21_600]]); // prettier-ignore
  expect(unseen.boot).toBeUndefined();
});

test('a machine that was off for days and gets no answer waits since it was switched on again', () => {
  const seen = told([
    ['address-requested', 0],
    ['address-requested', 86_400],
    ['address-requested', 86_404],
  ]);
  expect(seen.boot).toMatchObject({ number: 2, startedAt: t0 + 86_400_000 });
  expect(secondsOf(seen)).toEqual({ 'address-requested': 86_400 });
});
