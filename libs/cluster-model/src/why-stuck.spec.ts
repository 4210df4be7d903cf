import { describe, expect, test } from 'vitest';
import { bootMoment as t0, seenUpTo } from '../testing/seen.ts';
import type { NodeSightings } from './node-sightings.ts';
import { whyStuck } from './why-stuck.ts';

const seconds = (count: number): number => t0 + count * 1000;
const ready = seenUpTo('ready', { decision: 'approved', heartbeatAt: seconds(60) });

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
  ['downloads its system', seenUpTo('initramfs-fetched'), 60, false, /system layers, for 55 s/],
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
    133,
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
    seenUpTo('loader-fetched', { restarts: 4 }),
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

test('waiting counts from the stage it is in, and silence from the last word', () => {
  expect(whyStuck(seenUpTo('kernel-fetched'), seconds(60))?.since).toBe(seconds(4));
  expect(whyStuck(ready, seconds(200))?.since).toBe(seconds(60));
});
