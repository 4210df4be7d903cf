import { expect, test } from 'vitest';
import { assignFaults, countFaults, readFault } from './fault.ts';

test('faults add up over several options', () => {
  const counts = readFault('no-dhcp=2', readFault('dead-disk', readFault('no-dhcp')));
  expect(counts).toEqual({ 'no-dhcp': 3, 'dead-disk': 1 });
  expect(countFaults(counts)).toBe(4);
  expect(countFaults({})).toBe(0);
});

test.each(['', 'fire', 'no-dhcp=', 'no-dhcp=0', 'no-dhcp=-1', 'no-dhcp=1=2', '__proto__'])(
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

test('the order in which faults were typed makes no difference', () => {
  const typed = readFault('lost-power', readFault('no-dhcp'));
  const otherwise = readFault('no-dhcp', readFault('lost-power'));
  expect([...assignFaults(9, typed)]).toEqual([...assignFaults(9, otherwise)]);
});
