import { expect, test } from 'vitest';
import { type BootOf, bootStory } from './boot-story.ts';

const healthy: BootOf = { seed: 1, machine: 0, boot: 0, fault: undefined };
const stagesOf = (of: BootOf) => bootStory(of).boot.map(({ stage }) => stage);

test('the same numbers tell the same story; another seed, machine or boot another', () => {
  expect(bootStory(healthy)).toEqual(bootStory(healthy));
  for (const other of [{ seed: 2 }, { machine: 1 }, { boot: 1 }])
    expect(bootStory({ ...healthy, ...other })).not.toEqual(bootStory(healthy));
});

test('a healthy machine gets as far as its agent, and after its certificate as far as Ready', () => {
  expect(stagesOf(healthy).at(-1)).toBe('agent-started');
  expect(bootStory(healthy).work.map(({ stage }) => stage)).toEqual([
    'plan-applied',
    'joining',
    'ready',
  ]);
});

test('without an answer it asks five times for an address and no more', () => {
  const { boot, work } = bootStory({ ...healthy, fault: 'no-dhcp' });
  expect(new Set(boot.map(({ stage }) => stage))).toEqual(new Set(['address-requested']));
  expect(boot.slice(1).map(({ afterMs }) => afterMs)).toEqual([4_000, 8_000, 16_000, 32_000]);
  expect(work).toEqual([]);
});

test('a slow TFTP server shows in the loader step only, and long enough to be noticed', () => {
  const usual = bootStory(healthy);
  const slow = bootStory({ ...healthy, fault: 'slow-tftp' });
  const differs = slow.boot.filter((step, index) => step.afterMs !== usual.boot[index]?.afterMs);
  expect(differs.map(({ stage }) => stage)).toEqual(['loader-fetched']);
  expect(differs[0]?.atLeastMs).toBeGreaterThan(30_000);
  expect(slow.work).toEqual(usual.work);
});

test('20 machines are at their agent within two and a half simulated minutes', () => {
  const lengths = Array.from({ length: 20 }, (_, machine) =>
    bootStory({ ...healthy, machine }).boot.reduce((sum, { afterMs }) => sum + afterMs, 0),
  );
  expect(Math.max(...lengths)).toBeLessThan(150_000);
});

test('1,000 machines are not switched on in one moment', () => {
  const starts = Array.from({ length: 1_000 }, (_, machine) =>
    Math.floor((bootStory({ ...healthy, machine }).boot[0]?.afterMs ?? 0) / 1_000),
  );
  const perSecond = new Map<number, number>();
  for (const second of starts) perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
  expect(Math.max(...perSecond.values())).toBeLessThan(15);
});
