import { describe, expect, test } from 'vitest';
import { bootMoment as t0, seenUpTo } from '../testing/seen.ts';
import type { NodeSightings } from './node-sightings.ts';
import type { BootTroubleCode } from './boot-trouble.ts';
import { recordSighting, recordTrouble } from './record-sighting.ts';
import { whyStuck } from './why-stuck.ts';

const seconds = (count: number): number => t0 + count * 1000;
const ready = seenUpTo('ready', { decision: 'approved', heartbeatAt: seconds(60) });

function refused(code: BootTroubleCode, layer?: string): NodeSightings {
  return recordTrouble(seenUpTo('kernel-started'), { code, layer, at: seconds(8) });
}

const rows: readonly [string, NodeSightings, number, boolean, RegExp][] = [
  [
    'no address for 5 s',
    seenUpTo('address-requested'),
    5,
    false,
    /offer an address, for 5 s so far; this usually takes 1 s/,
  ],
  ['no address for 11 s', seenUpTo('address-requested'), 11, true, /offer an address, for 11 s/],
  ['stands in the boot menu', seenUpTo('menu-fetched'), 100, true, /choose an entry .* for 97 s/],
  ['downloads its system', seenUpTo('kernel-started'), 60, false, /system layers .* for 54 s/],
  [
    'was given a damaged layer',
    refused('layer-corrupt', 'node'),
    20,
    true,
    /“node” arrived .* 12 s ago/,
  ],
  ['is too small', refused('no-memory'), 20, true, /^The system does not fit/],
  [
    'waits for a person since lunch',
    seenUpTo('awaiting-approval', { decision: 'pending' }),
    7300,
    true,
    /administrator to approve .* for 2 h/,
  ],
  [
    'shows known evidence',
    seenUpTo('awaiting-approval', { decision: 'pending', conflictWith: 'n1' }),
    20,
    false,
    /whether it is the same server/,
  ],
  [
    'applies its plan',
    seenUpTo('plan-received', { decision: 'approved', heartbeatAt: seconds(130) }),
    135,
    false,
    /apply its plan, for 2 min/,
  ],
  [
    'was refused',
    seenUpTo('awaiting-approval', { decision: 'rejected' }),
    90_000,
    false,
    /change that decision/,
  ],
  ['gone for three days', ready, 60 + 3 * 86_400, true, /heard from again, for 3 days so far\./],
  [
    'boots in a circle',
    seenUpTo('loader-fetched', { boot: { number: 5, startedAt: t0, restarts: 4 } }),
    5,
    true,
    /started over 4 times/,
  ],
  [
    'ready with a dead disk',
    { ...ready, degradedReasons: ['disk sdb does not answer'] },
    60,
    true,
    /disk sdb does not answer/,
  ],
];

describe('why it is stuck:', () => {
  test.each(rows)('%s', (...[, seen, after, overdue, message]) => {
    const why = whyStuck(seen, seconds(after));
    expect(why?.overdue).toBe(overdue);
    expect(why?.message).toMatch(message);
    expect(why?.remedy).toMatch(/\.$/);
  });

  test.each<[string, NodeSightings]>([
    ['a healthy server', ready],
    ['a retired server', { ...ready, decision: 'retired' }],
    ['a server that was never seen', { firstSeen: t0, lastSeen: t0, decision: 'none', stages: {} }],
  ])('%s waits for nothing', (_title, seen) => {
    expect(whyStuck(seen, seconds(61))).toBeUndefined();
  });
});

test('a trouble is past once the boot got further, or another began', () => {
  const inTrouble = refused('layer-unreachable', 'base');
  const further = recordSighting(inTrouble, { kind: 'layers-fetched', at: seconds(30) });
  expect(whyStuck(further, seconds(31))).toMatchObject({ overdue: false });
  const again = recordSighting(inTrouble, { kind: 'loader-fetched', at: seconds(300) });
  expect(whyStuck(again, seconds(301))?.message).toMatch(/menu/);
  expect(again.boot?.trouble).toBeUndefined();
});

test('waiting counts from the stage it is in, and silence from the last word', () => {
  expect(whyStuck(seenUpTo('kernel-fetched'), seconds(60))?.since).toBe(seconds(4));
  expect(whyStuck(ready, seconds(200))?.since).toBe(seconds(60));
});
