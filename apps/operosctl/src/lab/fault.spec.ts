import { expect, test } from 'vitest';
import { assignFaults, readFault } from './fault.ts';

test('faults add up over several options', () => {
  const counts = readFault('no-dhcp=2', readFault('dead-disk', readFault('no-dhcp')));
  expect(counts).toEqual({ 'no-dhcp': 3, 'dead-disk': 1 });
});

test.each(['', 'fire', 'no-dhcp=0', 'no-dhcp=-1', 'no-dhcp=x', '__proto__'])(
  '%j is refused',
  (text) => {
    expect(() => readFault(text)).toThrow(/Expected/);
  },
);

test('faults go to the last machines and never to more than there are', () => {
  expect([...assignFaults(5, { 'no-dhcp': 1, 'lost-power': 2 })]).toEqual([
    [4, 'no-dhcp'],
    [3, 'lost-power'],
    [2, 'lost-power'],
  ]);
  expect(assignFaults(2, { 'no-dhcp': 9 }).size).toBe(2);
});
