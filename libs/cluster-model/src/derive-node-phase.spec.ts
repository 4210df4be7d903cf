import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootMoment as t0, seenUpTo } from '../testing/seen.ts';
import { bootStages } from './boot-stage.ts';
import { nodePhase } from './derive-node-phase.ts';
import { nodePhases } from './node-phase.ts';
import type { NodeSightings } from './node-sightings.ts';
import { nodeStage } from './node-stage.ts';

const never: NodeSightings = { firstSeen: t0, lastSeen: t0, decision: 'none', stages: {} };
const ready = seenUpTo('ready', { decision: 'approved', heartbeatAt: t0 + 60_000 });
const seconds = (count: number): number => t0 + count * 1000;

type Row = readonly [string, NodeSightings, number, string, string | undefined];
const rows: readonly Row[] = [
  ['a server that is only expected', never, 0, 'Unknown', undefined],
  [
    'one that asks for an address',
    seenUpTo('address-requested'),
    1,
    'Booting',
    'address-requested',
  ],
  ['one that has an address', seenUpTo('address-leased'), 2, 'Booting', 'address-leased'],
  ['one that loads its kernel', seenUpTo('kernel-fetched'), 5, 'Booting', 'kernel-fetched'],
  ['one whose agent reads the hardware', seenUpTo('agent-started'), 8, 'Booting', 'agent-started'],
  ['one that asked to enrol', seenUpTo('enrolment-requested'), 9, 'Pending', 'enrolment-requested'],
  [
    'one that waits for a person',
    seenUpTo('awaiting-approval', { decision: 'pending' }),
    3000,
    'Pending',
    'awaiting-approval',
  ],
  [
    'one that looks like another server',
    seenUpTo('awaiting-approval', { decision: 'pending', conflictWith: 'node-7' }),
    10,
    'Pending',
    'conflict',
  ],
  [
    'one that rebooted while it waited',
    seenUpTo('awaiting-approval', {
      decision: 'pending',
      stages: { ...seenUpTo('awaiting-approval').stages, 'loader-fetched': seconds(90) },
    }),
    95,
    'Booting',
    'loader-fetched',
  ],
  [
    'one that was refused',
    seenUpTo('awaiting-approval', { decision: 'rejected' }),
    10,
    'Retired',
    'rejected',
  ],
  [
    'one just approved, not yet told',
    seenUpTo('awaiting-approval', { decision: 'approved' }),
    10,
    'Approved',
    'approved',
  ],
  [
    'one approved hours ago that never came back',
    seenUpTo('approved', { decision: 'approved' }),
    9000,
    'Approved',
    'approved',
  ],
  [
    'one that holds its certificate',
    seenUpTo('certificate-issued', { decision: 'approved' }),
    12,
    'Approved',
    'certificate-issued',
  ],
  [
    'one that applies its plan',
    seenUpTo('plan-received', { decision: 'approved' }),
    13,
    'Preparing',
    'plan-received',
  ],
  [
    'one that applied its plan',
    seenUpTo('plan-applied', { decision: 'approved' }),
    14,
    'Preparing',
    'plan-applied',
  ],
  [
    'one whose kubelet asks to join',
    seenUpTo('joining', { decision: 'approved' }),
    15,
    'Joining',
    'joining',
  ],
  ['a working server', ready, 60, 'Ready', 'ready'],
  ['a working server, three heartbeats missed', ready, 99, 'Ready', 'ready'],
  ['a server that has gone silent although last seen ready', ready, 101, 'Lost', 'lost'],
  ['a server whose clock-keeper went back in time', ready, -600, 'Ready', 'ready'],
  [
    'a working server with a dead disk',
    { ...ready, degradedReasons: ['disk sdb does not answer'] },
    60,
    'Degraded',
    'ready',
  ],
  [
    'a silent server with a dead disk',
    { ...ready, degradedReasons: ['disk sdb'] },
    101,
    'Lost',
    'lost',
  ],
  ['a server being emptied', { ...ready, maintenance: 'draining' }, 60, 'Draining', 'ready'],
  ['a server lost while being emptied', { ...ready, maintenance: 'draining' }, 101, 'Lost', 'lost'],
  [
    'a server that restarts for its update',
    { ...ready, maintenance: 'updating' },
    101,
    'Updating',
    'lost',
  ],
  [
    'an updated server on its way back',
    {
      ...ready,
      maintenance: 'updating',
      stages: { ...ready.stages, 'loader-fetched': seconds(150) },
    },
    155,
    'Booting',
    'loader-fetched',
  ],
  [
    'a ready server that renews its lease',
    { ...ready, stages: { ...ready.stages, 'address-leased': seconds(61) } },
    62,
    'Ready',
    'ready',
  ],
  [
    'a ready server that was power-cycled',
    { ...ready, stages: { ...ready.stages, 'address-requested': seconds(61) } },
    62,
    'Booting',
    'address-requested',
  ],
  [
    'a power-cycled server whose agent is back',
    {
      ...ready,
      stages: { ...ready.stages, 'loader-fetched': seconds(70), 'agent-started': seconds(130) },
    },
    131,
    'Approved',
    'agent-started',
  ],
  [
    'a ready server that applies a new plan',
    { ...ready, stages: { ...ready.stages, 'plan-received': seconds(61) } },
    62,
    'Ready',
    'ready',
  ],
  ['a retired server that still talks', { ...ready, decision: 'retired' }, 60, 'Retired', 'ready'],
];

describe('phase and stage of', () => {
  test.each(rows)('%s (%#)', (...[, seen, after, phase, stage]) => {
    expect([nodePhase(seen, seconds(after)), nodeStage(seen, seconds(after))]).toEqual([
      phase,
      stage,
    ]);
  });
});

test('a server that fetched its system yesterday and asks for an address today has started over', () => {
  const seen = seenUpTo('layers-fetched');
  const today = { ...seen.stages, 'address-requested': seconds(86_400) };
  expect(nodeStage({ ...seen, stages: today }, seconds(86_401))).toBe('address-requested');
});

test('the address that the initial file system asks for is the same boot', () => {
  const seen = seenUpTo('initramfs-fetched');
  const again = { ...seen.stages, 'address-requested': seconds(25), 'address-leased': seconds(26) };
  expect(nodeStage({ ...seen, stages: again }, seconds(27))).toBe('initramfs-fetched');
});

test('whatever was seen, there is a phase, and it does not depend on the order of the record', () => {
  const stages = fc.dictionary(
    fc.constantFrom(...bootStages.map((stage) => stage.id)),
    fc.integer({ min: t0, max: t0 + 1e6 }),
    { noNullPrototype: true },
  );
  const decisions = fc.constantFrom('none', 'pending', 'approved', 'rejected', 'retired');
  fc.assert(
    fc.property(stages, decisions, fc.integer({ min: 0, max: 2000 }), (record, decision, after) => {
      const seen = { ...never, decision, stages: record };
      const reversed = { ...seen, stages: Object.fromEntries(Object.entries(record).reverse()) };
      const phase = nodePhase(seen, seconds(after));
      expect(nodePhases).toContain(phase);
      expect(nodePhase(reversed, seconds(after))).toBe(phase);
      if (decision === 'retired' || decision === 'rejected') expect(phase).toBe('Retired');
      if (decision !== 'approved') expect(phase).not.toBe('Lost');
    }),
  );
});
